import type { Status } from '@sipdesk/shared/status.ts'
import { formatNumber } from '#src/lib/format.ts'
import { Code } from '#src/lib/value.tsx'

/** How Sipdesk and its Twilio are. */
export const page = {
  notReadYet: 'noch nicht geladen',
  loading: 'Der Status wird geladen',
  unreadable: 'Der Status konnte nicht gelesen werden',
  checking: 'Wird geprüft …',
  notCheckedSince: (time: string) => `Seit ${time} Uhr nicht geprüft`,
  checksAgain:
    'Diese Seite wurde eine Weile nicht benutzt. Bewegen Sie die Maus oder drücken Sie eine Taste, dann wird wieder geprüft.',
  well: {
    title: 'Alle Systeme funktionieren',
    detail: 'Twilio antwortet, und Aktivität wird aufgezeichnet.',
  },
  warned: {
    title: 'Sipdesk funktioniert, braucht aber Ihre Aufmerksamkeit',
    detail: 'Twilio antwortet, und Aktivität wird aufgezeichnet. Worum es geht, steht darunter.',
  },
  slow: {
    title: 'Twilio antwortet langsam',
    detail: 'Das Anlegen eines Zugangs kann mehrere Sekunden dauern. Sipdesk wartet auf Twilio.',
  },
  recordStuck: {
    title: 'Aktivität lässt sich nicht aufzeichnen',
    detail:
      'Twilio antwortet, aber ohne Aufzeichnung führt Sipdesk keine Änderung aus. Der Administrator von Sipdesk muss Datenbank und Festplatte prüfen.',
  },
  noAnswer: 'Twilio antwortet nicht',
  /** What follows where Twilio says nothing that can be used. */
  goesOnTrying:
    'Bis Twilio wieder antwortet, lässt sich nichts lesen oder ändern. Sipdesk versucht es weiter; siehe auch die Statusseite von Twilio.',
  preferKey: 'Verwenden Sie einen API-Schlüssel statt des Auth Tokens',
  whyAndHow: (
    <>
      Das Auth Token hat vollen Zugriff auf das Konto und lässt sich nicht einschränken. Legen Sie
      in der Twilio Console einen API-Schlüssel an, der auf SIP-Zugangslisten, Zugänge und
      SIP-Domains beschränkt ist, und setzen Sie <Code>TWILIO_API_KEY_SID</Code> und{' '}
      <Code>TWILIO_API_KEY_SECRET</Code> anstelle von <Code>TWILIO_AUTH_TOKEN</Code>.
    </>
  ),
  aboutKeys: 'Twilios Dokumentation zu beschränkten API-Schlüsseln (neuer Tab)',
  installation: 'Diese Installation',
  account: 'Twilio-Konto',
  copyAccount: 'Konto-SID kopieren',
  mode: 'Modus',
  modes: {
    sandbox: 'Sandbox: ein nachgebildetes Twilio. Nichts erreicht ein echtes Konto.',
    live: 'Echtbetrieb: Änderungen wirken im echten Konto.',
  } satisfies Record<Status['mode'], string>,
  secret: 'Anmeldung bei Twilio mit',
  secrets: {
    'api-key': 'API-Schlüssel',
    'auth-token': 'Auth Token',
  } satisfies Record<Status['secretKind'], string>,
  host: 'Adresse der Twilio-API',
  lastAnswer: 'Letzte Antwort von Twilio',
  none: 'Keine',
  /** A formatted number of milliseconds. */
  took: (milliseconds: string) => `Dauer: ${milliseconds} ms`,
  record: 'Aktivität',
  writable: 'Wird aufgezeichnet',
  notWritable: 'Wird nicht aufgezeichnet',
  links: 'Einmal-Links',
  on: 'Ein',
  off: 'Aus',
  version: 'Version',
  copyVersion: 'Version kopieren',
  /** In front of a time such as vor 3 Tagen, or a date. */
  startedAt: 'Gestartet',
  lastErrors: 'Letzte Fehler',
  whichErrors: 'seit dem Start von Sipdesk, höchstens 20',
  noErrors: 'Keine Fehler seit dem Start.',
  when: 'Wann',
  told: 'Angezeigte Meldung',
  twilioSaid: 'Meldung von Twilio',
  nothing: 'Keine',
  error: (code: number) => `Fehler ${code} (neuer Tab)`,
}

/** To admins: the end of the record is not as Sipdesk wrote it. */
export const recordFault = {
  title: 'Die Aktivität wurde von außen geändert',
  where: (seq: number) =>
    `Jemand oder etwas anderes als Sipdesk hat in die Aktivität geschrieben oder daraus gelöscht, nahe Ereignis ${seq}. Mehr erfährt der Administrator von Sipdesk mit npm run audit:verify auf dem Server.`,
  goesOn:
    'Änderungen sind weiter möglich und werden aufgezeichnet. Dieser Hinweis bleibt, bis der Administrator die richtige Datenbank wiederherstellt oder diese annimmt, mit npm run restore auf dem Server.',
  isRefused:
    'Es wird nichts geändert, bis der Administrator die richtige Datenbank wiederherstellt oder diese annimmt, mit npm run restore auf dem Server.',
}

/** To admins. */
export const anchors = {
  areFailing:
    'Das Ende der Aktivität konnte nicht in AUDIT_ANCHOR_FILE geschrieben werden. Änderungen sind weiter möglich; den Grund nennt das Protokoll auf dem Server.',
}

/** To admins: the database is an older copy of the one that was here before. Times are formatted, and may be unknown. */
export const recordLoss = {
  title: 'Ein Teil der Aktivität ist verloren',
  gap: (endsAt: string | null, seenAt: string | null) => {
    const until = seenAt === null ? '' : ` Aufgezeichnet war Aktivität bis ${seenAt}.`
    return endsAt === null
      ? `Die Datenbank ist eine ältere Kopie aus der Zeit vor der ersten Aufzeichnung.${until}`
      : `Die Datenbank ist eine ältere Kopie: Ihre Aktivität endet am ${endsAt}.${until}`
  },
  /** How many were created at Twilio since, and are not on record. */
  newer: (count: number) =>
    count === 1
      ? 'Bei Twilio gibt es 1 neueren Zugang, der unter „Aktivität“ fehlt.'
      : `Bei Twilio gibt es ${formatNumber(count)} neuere Zugänge, die unter „Aktivität“ fehlen.`,
  goesOn:
    'Änderungen sind weiter möglich und werden aufgezeichnet. Auch Personen, Rollen, Sitzungen und Einmal-Links sind auf dem Stand von damals: Prüfen Sie, ob etwas wieder gilt, was Sie seither entzogen haben.',
  isRefused:
    'Es wird nichts geändert, bis der Administrator von Sipdesk die richtige Datenbank wiederherstellt oder diese annimmt, mit npm run restore auf dem Server.',
}

/** To admins: the webhook that activity is sent to. Times are formatted. */
export const feed = {
  term: 'Aktivitäts-Feed',
  upToDate: 'Auf dem neuesten Stand',
  behind: (count: number, since: string) =>
    `${formatNumber(count)} ${count === 1 ? 'Ereignis' : 'Ereignisse'} im Rückstand, das älteste vom ${since}`,
  failing: 'Der Aktivitäts-Feed kommt nicht an',
  reasons: {
    refused: (status: number) =>
      `Der Empfänger hat zuletzt mit einem Fehler geantwortet: HTTP ${status}.`,
    redirect: (status: number) =>
      `Der Empfänger leitet weiter (HTTP ${status}), und Sipdesk folgt nicht. AUDIT_WEBHOOK_URL muss die endgültige Adresse nennen.`,
    timeout: () => 'Der Empfänger hat nicht rechtzeitig geantwortet.',
    unreachable: () => 'Der Empfänger war nicht erreichbar oder hat die Verbindung abgebrochen.',
  },
  keepsTrying: 'Sipdesk versucht es weiter.',
  nextTry: (time: string) => `Nächster Versuch: ${time} Uhr.`,
}
