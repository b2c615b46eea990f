import { formatNumber } from '#src/lib/format.ts'
import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { AuditAction, AuditPeriod, AuditResult } from '@sipdesk/shared/audit.ts'

export const summary = 'Wer wann was getan hat. Neueste Einträge zuerst.'

export const filterRecord = 'Aktivität filtern'

export const person = 'Person'

export const everybody = 'Alle Personen'

export const namesUnread = 'Die Namen konnten nicht gelesen werden.'

export const action = 'Aktion'

export const allActions = 'Alle Aktionen'

export const result = 'Ergebnis'

export const allResults = 'Alle Ergebnisse'

export const usernameContains = 'Benutzername enthält'

export const listName = 'Listenname enthält'

/** Both come with a link to this page. */
export const onlyUsername = (username: string) => `Nur der Benutzername ${username}`

export const onlyList = (sid: string) => `Nur die Liste ${sid}`

export const listSid = 'Listen-SID'

export const period = 'Zeitraum'

export const anyTime = 'Beliebig'

export const periods: Record<AuditPeriod, string> = {
  '1h': 'Letzte Stunde',
  '24h': 'Letzte 24 Stunden',
  '7d': 'Letzte 7 Tage',
}

export const activePerson = (name: string, email: string) => `${name} (${email})`

/** Somebody who was removed has no address any more. */
export const formerPerson = (name: string, email: string | null, state: string) =>
  email === null ? `${name} (${state})` : `${name} (${email}, ${state})`

export const personStates = { disabled: 'gesperrt', removed: 'entfernt' }

export const from = 'Von'

export const to = 'Bis'

export const aboutTimes = (zone: string) =>
  `Die Zeiten gelten in Ihrer Zeitzone, ${zone}. „Bis“ selbst ist nicht eingeschlossen.`

export const timePartial = 'Wird nicht verwendet: Geben Sie Datum und Uhrzeit vollständig ein.'

export const apply = 'Anwenden'

export const clearFilters = 'Filter zurücksetzen'

export const aboutExport =
  'Exporte enthalten alle passenden Ereignisse: was begonnen wurde und wie es ausging. Jeder Export wird aufgezeichnet.'

export const exportAs = {
  spreadsheet: 'Für Tabellenprogramm exportieren',
  csv: 'CSV exportieren',
  json: 'JSON exportieren',
}

export const events = 'Ereignisse'

export const loadingEvents = 'Die Ereignisse werden geladen'

export const nothingYet = 'Noch keine Aktivität.'

export const noMatch = 'Kein Ereignis entspricht den Filtern.'

export const isBackwards = '„Bis“ muss später sein als „Von“.'

/** How many events are shown: all of them, or the latest where older ones can be loaded. */
export const shown = (count: number, isMore: boolean) => {
  if (count === 0) return 'Keine Ereignisse anzuzeigen.'
  if (isMore) return `Die neuesten ${formatNumber(count)} Ereignisse`
  return `${formatNumber(count)} ${count === 1 ? 'Ereignis' : 'Ereignisse'}`
}

export const showOlder = 'Ältere anzeigen'

export const loadingOlder = 'Wird geladen …'

export const when = 'Wann'

export const who = 'Wer'

export const what = 'Was'

export const onWhat = 'Ziel'

export const sipdeskItself = 'Sipdesk'

export const notSignedIn = 'Nicht angemeldet'

/** An action whose outcome is not on record yet. */
export const underWay = 'Läuft noch'

export const details = 'Details'

/** Both come as they stand in the row. */
export const detailsOf = (time: string, text: string) => `${time}: Details zu „${text}“`

export const close = 'Schließen'

/** Stands where an event has nothing to say. */
export const none = 'keine Angabe'

export const copyTerm = (term: string) => `Kopieren: ${term}`

export const terms = {
  number: 'Nummer',
  phase: 'Phase',
  intent: 'Absicht',
  problemCode: 'Problemcode',
  role: 'Rolle',
  personId: 'Personen-ID',
  sessionId: 'Sitzungs-ID',
  address: 'Adresse',
  userAgent: 'Browserkennung',
  username: 'Benutzername',
  credentialSid: 'Zugangs-SID',
  target: 'Ziel',
  evidence: 'Nachweis',
  requestedBy: 'Beantragt von',
  requestId: 'Anfrage-ID',
  twilioRequestId: 'Anfrage-ID von Twilio',
  digest: 'Prüfsumme',
  previousDigest: 'Vorherige Prüfsumme',
  keyId: 'Schlüssel der Prüfsumme',
}

/** Of the event that was recorded before the attempt. */
export const numberAndTime = (number: number, time: string) => `Nummer ${number}, ${time}`

export const phases = { intent: 'Absicht: vor dem Versuch aufgezeichnet', outcome: 'Ergebnis' }

export const results: Record<AuditResult, string> = {
  succeeded: 'Erfolgreich',
  refused: 'Abgelehnt',
  unknown: 'Ungeklärt',
}

/** Of one person or address. */
export const refusedWithinAMinute = (count: number) =>
  `${formatNumber(count)} ${count === 1 ? 'Anfrage' : 'Anfragen'} innerhalb einer Minute`

/** What a sign-in was made with. */
export const factors = {
  password: 'Passwort',
  company: 'Firmenkonto',
  code: 'Code aus der Authenticator-App',
  'recovery-code': 'Wiederherstellungscode',
  passkey: 'Passkey',
}

/** In place of a result. */
export const alert = 'Warnung'

/** By which event of the record an alert was caused, and how many like it came within an hour. */
export const causedBy = (seq: number, count: number | null) =>
  count === null
    ? `Ereignis ${formatNumber(seq)}`
    : `${formatNumber(count)} innerhalb einer Stunde, zuletzt Ereignis ${formatNumber(seq)}`

/** What a request for a second admin is about: the words of the setting `APPROVE`. */
export const requests: Record<ApprovalKind, string> = {
  'delete-list': 'Liste löschen',
  'delete-credential': 'Zugang löschen',
  'remove-admin': 'Einem Admin die Rolle oder den Zugriff nehmen',
  'make-admin': 'Jemanden zum Admin machen',
  'reset-second-factor': 'Ein Konto neu öffnen',
  'export-activity': 'Aktivität exportieren',
}

/** `why` as whoever asked has put it. */
export const requestWithReason = (request: string, why: string) => `${request}: ${why}`

/** The lists that a person may reach, where they are no SIDs. */
export const chosenLists = { all: 'alle Listen', none: 'keine Liste' }

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
