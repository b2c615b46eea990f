import { formatNumber } from '#src/lib/format.ts'
import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { AuditAction, AuditPeriod, AuditResult } from '@sipdesk/shared/audit.ts'

/** What to look for. */
export const filters = {
  title: 'Aktivität filtern',
  period: 'Zeitraum',
  /** Of any time. */
  everything: 'Alles',
  /** Periods that end now. */
  periods: {
    '1h': '1 Stunde',
    '24h': '24 Stunden',
    '7d': '7 Tage',
  } satisfies Record<AuditPeriod, string>,
  timesIn: (zone: string) => `Zeiten in ${zone}`,
  /** Shows, on a phone, what can be filtered by. */
  open: 'Filter',
  byMe: 'Von mir',
  clear: 'Filter zurücksetzen',
  remove: (label: string) => `Filter entfernen: ${label}`,
  chips: {
    dates: 'Daten',
    person: 'Person',
    action: 'Aktion',
    list: 'Liste',
    listName: 'Listenname enthält',
    username: 'Benutzername',
    usernameContains: 'Benutzername enthält',
    result: 'Ergebnis',
  },
  find: {
    person: 'Person suchen',
    action: 'Aktion suchen',
    list: 'Liste suchen',
    result: 'Ergebnis suchen',
  },
  nothingFound: 'Nichts enthält diese Buchstaben.',
  personStates: { disabled: 'gesperrt', removed: 'entfernt' },
  removedList: 'entfernt',
  results: {
    succeeded: 'Erledigt',
    refused: 'Abgelehnt oder fehlgeschlagen',
    unknown: 'Nicht bekannt',
  } satisfies Record<AuditResult, string>,
  /** At least one of the two is there. */
  fromTo: (from: string | undefined, to: string | undefined) => {
    if (from === undefined) return `bis ${to}`
    return to === undefined ? `seit ${from}` : `${from} bis ${to}`
  },
  from: 'Von',
  to: 'Bis',
  aboutTimes: (zone: string) =>
    `Die Zeiten gelten in Ihrer Zeitzone, ${zone}. „Bis“ selbst ist nicht eingeschlossen.`,
  timePartial: 'Geben Sie Datum und Uhrzeit vollständig ein.',
  apply: 'Anwenden',
  isBackwards: '„Bis“ muss später sein als „Von“.',
}

/** What matches, as a file. */
export const exports = {
  title: 'Exportieren',
  about:
    'Exporte enthalten alle passenden Ereignisse: was begonnen wurde und wie es ausging. Jeder Export wird aufgezeichnet.',
  as: {
    spreadsheet: 'Für ein Tabellenprogramm',
    csv: 'CSV',
    json: 'JSON',
  },
}

/** The actions. */
export const table = {
  title: 'Aktionen',
  loading: 'Die Aktionen werden geladen',
  nothingYet: 'Noch keine Aktivität.',
  noMatch: 'Keine Aktion entspricht den Filtern.',
  showOlder: 'Ältere anzeigen',
  loadingOlder: 'Wird geladen …',
  /** While older ones are being read. */
  haveCome: 'Neue Aktionen sind hinzugekommen.',
  /** On the button that shows them. */
  newOnes: (count: number, isMore: boolean) => `${formatNumber(count)}${isMore ? '+' : ''} neue`,
  /** How the page stands to what is on record. */
  liveness: {
    live: { label: () => 'Live', hint: 'Neue Aktionen erscheinen von selbst.' },
    paused: {
      label: (time: string) => `Angehalten ${time}`,
      hint: 'Neue Aktionen erscheinen, sobald Sie die Seite wieder benutzen.',
    },
    stale: {
      label: (time: string) => `Stand ${time}`,
      hint: 'Seitdem konnten neue Aktionen nicht gelesen werden.',
    },
  },
  today: (day: string) => `Heute, ${day}`,
  yesterday: (day: string) => `Gestern, ${day}`,
  /** In the order of the cells of a row. */
  columns: {
    time: 'Zeit',
    who: 'Wer',
    what: 'Was',
    target: 'Ziel',
    list: 'Liste',
    address: 'Von',
    request: 'Anfrage',
    result: 'Ergebnis',
  },
  sipdeskItself: 'Sipdesk',
  notSignedIn: 'Nicht angemeldet',
  /** Both come as they stand in the row. */
  detailsOf: (time: string, text: string) => `${time}: Details zu „${text}“`,
}

/** How many actions are shown: all of them, or the latest where older ones can be loaded. */
export const shown = (count: number, isMore: boolean) => {
  if (count === 0) return 'Keine Aktionen anzuzeigen.'
  if (isMore) return `Die neuesten ${formatNumber(count)} Aktionen`
  return `${formatNumber(count)} ${count === 1 ? 'Aktion' : 'Aktionen'}`
}

export const results = {
  done: 'Erledigt',
  refused: 'Abgelehnt',
  failed: 'Fehlgeschlagen',
  unknown: 'Nicht bekannt',
  open: 'Läuft noch',
  alert: 'Warnung',
}

/** Of one action, opened. */
export const details = {
  copy: (term: string) => `Kopieren: ${term}`,
  terms: {
    asked: 'Verlangt',
    ended: 'Beendet',
    recorded: 'Aufgezeichnet',
    problemCode: 'Problemcode',
    evidence: 'Nachweis',
    requestedBy: 'Beantragt von',
    twilioRequestId: 'Anfrage-ID von Twilio',
    credentialSid: 'Zugangs-SID',
    list: 'Liste',
    listSid: 'Listen-SID',
    person: 'Person',
    from: 'Von',
    sessionId: 'Sitzungs-ID',
    requestId: 'Anfrage-ID',
  },
  /** Both come as they are shown: when, and as which event. */
  onRecord: (time: string, seq: string) => `${time}, Ereignis ${seq}`,
  /** How long it took, behind when it ended. */
  after: (milliseconds: string) => `nach ${milliseconds} ms`,
  copyAsJson: 'Als JSON kopieren',
  allOfUsername: 'Alles zu diesem Benutzernamen',
  allOfPerson: 'Alles von dieser Person',
  /** All that is on record of an action, folded. */
  rawData: 'Rohdaten',
}

/** How an outcome is known, or what else there is to say of an action. */
export const evidence = {
  /** Of one person or address. */
  refusedWithinAMinute: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'Anfrage' : 'Anfragen'} innerhalb einer Minute`,
  /** What a sign-in was made with. */
  factors: {
    password: 'Passwort',
    company: 'Firmenkonto',
    code: 'Code aus der Authenticator-App',
    'recovery-code': 'Wiederherstellungscode',
    passkey: 'Passkey',
  },
  /** By which event of the record an alert was caused, and how many like it came within an hour. */
  causedBy: (seq: number, count: number | null) =>
    count === null
      ? `Ereignis ${formatNumber(seq)}`
      : `${formatNumber(count)} innerhalb einer Stunde, zuletzt Ereignis ${formatNumber(seq)}`,
  /** What a request for a second admin is about: the words of the setting `APPROVE`. */
  requests: {
    'delete-list': 'Liste löschen',
    'delete-credential': 'Zugang löschen',
    'remove-admin': 'Einem Admin die Rolle oder den Zugriff nehmen',
    'make-admin': 'Jemanden zum Admin machen',
    'reset-second-factor': 'Ein Konto neu öffnen',
    'export-activity': 'Aktivität exportieren',
  } satisfies Record<ApprovalKind, string>,
  /** `why` as whoever asked has put it. */
  requestWithReason: (request: string, why: string) => `${request}: ${why}`,
  /** The lists that a person may reach, where they are no SIDs. */
  chosenLists: { all: 'alle Listen', none: 'keine Liste' },
}

/** What was done, as one would say it. */
export const actions: Record<AuditAction, string> = {
  'credential.create': 'Zugang anlegen',
  'credential.rotate': 'Passwort ändern',
  'credential.delete': 'Zugang löschen',
  'credential-list.create': 'Liste anlegen',
  'credential-list.rename': 'Liste umbenennen',
  'credential-list.delete': 'Liste löschen',
  'credential.describe': 'Angaben zum Zugang ändern',
  'handover.create': 'Einmal-Link erstellen',
  'handover.open': 'Einmal-Link öffnen',
  'handover.withdraw': 'Einmal-Link zurückziehen',
  access: 'Zugriff',
  'sign-in': 'Anmelden',
  'sign-out': 'Abmelden',
  'password.change': 'Eigenes Passwort ändern',
  'second-factor.enable': 'Zweiten Faktor einschalten',
  'second-factor.disable': 'Zweiten Faktor ausschalten',
  'recovery-codes.replace': 'Wiederherstellungscodes ersetzen',
  'passkey.add': 'Passkey hinzufügen',
  'passkey.rename': 'Passkey umbenennen',
  'passkey.remove': 'Passkey entfernen',
  'session.revoke': 'Sitzung beenden',
  'session.step-up': 'Identität bestätigen',
  'person.invite': 'Person einladen',
  'person.join': 'Einladung annehmen',
  'person.change-role': 'Rolle ändern',
  'person.change-lists': 'Listen einer Person ändern',
  'person.disable': 'Person sperren',
  'person.enable': 'Person entsperren',
  'person.remove': 'Person entfernen',
  'person.reset-second-factor': 'Zweiten Faktor zurücksetzen',
  'person.reset-password': 'Passwort zurücksetzen',
  'person.recover': 'Admin auf dem Server wiederherstellen',
  'company-account.approve': 'Firmenkonto freigeben',
  'company-account.refuse': 'Firmenkonto ablehnen',
  'approval.rules': 'Freigabepflicht ändern',
  'approval.request': 'Freigabe beantragen',
  'approval.confirm': 'Anfrage bestätigen',
  'approval.refuse': 'Anfrage ablehnen',
  'approval.withdraw': 'Anfrage zurückziehen',
  'approval.expire': 'Anfrage abgelaufen',
  'audit.export': 'Aktivität exportieren',
  'audit.prune': 'Alte Ereignisse löschen',
  'alert.new-admin': 'Warnung: neuer Admin',
  'alert.second-factor-reset': 'Warnung: zweiter Faktor zurückgesetzt',
  'alert.account-locked': 'Warnung: zu viele Anmeldeversuche',
  'alert.many-rotations': 'Warnung: viele geänderte Passwörter',
  'alert.many-deletes': 'Warnung: viele Löschungen',
  'alert.many-exports': 'Warnung: viele Exporte',
  'alert.new-network': 'Warnung: Anmeldung aus einem neuen Netz',
  'alert.broken-chain': 'Warnung: Aktivität von außen verändert',
  'audit.seal': 'Ältere Ereignisse versiegeln',
  'audit.restore': 'Daten wiederherstellen',
  'audit.loss': 'Verlorene Ereignisse bemerken',
}
