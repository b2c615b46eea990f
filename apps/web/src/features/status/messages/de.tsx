import type { Status } from '@sipdesk/shared/status.ts'

/** How Sipdesk and its Twilio are. */
export const page = {
  asOf: (time: string) => `Stand ${time} Uhr`,
  notReadYet: 'noch nicht gelesen',
  loading: 'Der Status wird geladen',
  unreadable: 'Der Status war nicht zu lesen',
  refresh: 'Aktualisieren',
  checking: 'Wird nachgesehen …',
  well: {
    title: 'Alles in Ordnung',
    detail: 'Twilio antwortet, und was Personen tun, wird protokolliert.',
  },
  slow: {
    title: 'Twilio antwortet, aber langsam',
    detail: 'Einen Zugang anzulegen kann mehrere Sekunden dauern. Sipdesk wartet so lange.',
  },
  recordStuck: {
    title: 'Das Protokoll lässt sich nicht schreiben',
    detail:
      'Twilio antwortet, aber Sipdesk ändert nichts, was es nicht protokollieren kann. Wer Sipdesk betreibt, muss Datenbank und Festplatte prüfen.',
  },
  noAnswer: 'Twilio antwortet nicht',
  /** What to do where Twilio cannot be used. */
  checkTheKey:
    'Nichts lässt sich lesen oder ändern. Wer Sipdesk betreibt, muss die Konto-SID und den Schlüssel in den Einstellungen für Twilio prüfen.',
  permitTheKey:
    'Der Schlüssel wurde angenommen, darf aber nicht lesen, was Sipdesk braucht. Wer Sipdesk betreibt, muss ihm bei Twilio die Berechtigung geben.',
  waitALittle:
    'Twilio nimmt im Moment keine weiteren Anfragen dieses Kontos an. Warten Sie ein wenig und aktualisieren Sie dann.',
  goesOnTrying:
    'Solange lässt sich nichts lesen oder ändern. Sipdesk versucht es weiter; sehen Sie auch auf der Statusseite von Twilio nach.',
  preferKey: 'Nehmen Sie einen API-Schlüssel statt des Auth Tokens',
  whyAndHow: (
    <>
      Das Auth Token darf alles im Konto und lässt sich nicht einschränken. Legen Sie in der Twilio
      Console einen API-Schlüssel an, der auf SIP-Zugangslisten, Zugänge und Domains beschränkt ist,
      und setzen Sie <code>TWILIO_API_KEY_SID</code> und <code>TWILIO_API_KEY_SECRET</code> dort, wo
      jetzt <code>TWILIO_AUTH_TOKEN</code> gesetzt ist.
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
  secret: 'Meldet sich bei Twilio an mit',
  secrets: {
    'api-key': 'API-Schlüssel',
    'auth-token': 'Auth Token',
  } satisfies Record<Status['secretKind'], string>,
  host: 'Fragt Twilio unter',
  lastAnswer: 'Letzte Antwort von Twilio',
  none: 'Keine',
  /** A formatted number of milliseconds. */
  took: (milliseconds: string) => `Dauerte ${milliseconds} ms`,
  record: 'Protokoll',
  writable: 'Lässt sich schreiben',
  notWritable: 'Lässt sich nicht schreiben',
  links: 'Einmal-Links',
  on: 'Ein',
  off: 'Aus',
  version: 'Version',
  copyVersion: 'Version kopieren',
  /** In front of a time such as vor 3 Tagen, or a date. */
  startedAt: 'Gestartet',
  lastErrors: 'Letzte Fehler',
  whichErrors: 'seit dem Start von Sipdesk, höchstens 20',
  noErrors: 'Twilio hat nichts abgelehnt und alles beantwortet.',
  when: 'Wann',
  told: 'Was angezeigt wurde',
  twilioSaid: 'Was Twilio meldete',
  nothing: 'Nichts',
  error: (code: number) => `Fehler ${code} (neuer Tab)`,
}
