import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import { formatNumber } from '#src/lib/format.ts'

/** The page of all lists, and what is told of a change to them. */
export const title = 'Zugangslisten'
export const noListsYet = 'Noch keine Zugangslisten'
export const loading = 'Die Tabelle der Listen wird geladen'
export const unreadable =
  'Die Listen waren nicht zu lesen. Die Meldung unter „Zugangslisten“ sagt, warum; dort können Sie es auch erneut versuchen.'

/** After a number: 7 von 100 Listen. */
export const lists = 'Listen'
export const newList = 'Neue Liste'
export const adminsManage =
  'Nur Admins können Listen anlegen, umbenennen und löschen. Fragen Sie einen Admin.'
export const accountFull = `Das Konto hat ${ACCOUNT_MAX_LISTS} Listen, mehr erlaubt Twilio nicht. Löschen Sie eine, die niemand braucht.`
export const onlyOneAtATime = 'Eine andere Änderung läuft noch.'

export const whatListsAre =
  'In einer Zugangsliste stehen die Benutzernamen und Passwörter, die eine SIP-Domain annimmt, bis zu 1.000 Zugänge.'
export const createTheFirst =
  'Legen Sie hier die erste Liste an. Telefone können sie benutzen, sobald eine SIP-Domain des Kontos sie annimmt; das stellen Sie in der Twilio Console ein.'

export const allLists = 'Alle Listen'
export const filter = 'Filter'
export const nameOrSid = 'Name oder SID'
export const counted = (count: number, of: number) =>
  `${formatNumber(count)} von ${formatNumber(of)} Listen`
export const noneNamed = 'Keine Liste hat das in ihrem Namen.'

export const asOf = (time: string) => `Stand ${time} Uhr`
export const refresh = 'Aktualisieren'
export const refreshing = 'Wird aktualisiert …'
export const upToDate = 'Listen und Domains sind auf dem neuesten Stand'
export const notAllRead = 'Nicht alles war zu lesen'
export const reachUnread = 'Die Erreichbarkeit der Listen war nicht zu lesen'
export const reachNotReadAnew = 'Die Erreichbarkeit der Listen ließ sich nicht erneut lesen'

export const columns = {
  name: 'Name',
  size: 'Zugänge',
  created: 'Angelegt',
  updated: 'Geändert',
  reach: 'Erreichbarkeit',
  actions: 'Aktionen',
}
export const sizeUnknown = 'Noch unbekannt'
export const actions = { rename: 'Umbenennen', delete: 'Löschen' }
/** For the ear: which list a button is about. */
export const actionOn = (action: string, list: string) => `${action}: ${list}`

/** What a list is good for; `fine` is one that phones register and call with. */
export const reach: Record<ReachProblem | 'fine', string> = {
  fine: 'Registrierung und Anrufe',
  'no-domain': 'Erreicht nichts',
  'registration-off': 'Registrierung ist aus',
  'calls-only': 'Nur Anrufe',
  'registrations-only': 'Registrierung, aber keine Anrufe',
}
export const looking = 'Wird nachgesehen …'
export const reachUnknown = 'Unbekannt'
export const tlsOnly = 'Nur TLS'
/** More domains than those named. */
export const more = (count: number) => `und ${count} weitere`

/** A change once it is made, where it fails, and in doubt: es wird noch geklärt, ob die Liste „a“ angelegt wurde. */
export const changes = {
  create: (name: string) => ({
    done: `Liste „${name}“ angelegt`,
    failed: `Die Liste „${name}“ wurde nicht angelegt`,
    inDoubt: `die Liste „${name}“ angelegt wurde`,
  }),
  rename: (name: string, before: string) => ({
    done: `Die Liste „${before}“ heißt jetzt „${name}“`,
    failed: `Die Liste „${before}“ wurde nicht umbenannt`,
    inDoubt: `die Liste „${before}“ in „${name}“ umbenannt wurde`,
  }),
  /** `name` is the old one, which the list gets back. */
  undo: (name: string, before: string) => ({
    done: `Die Liste „${before}“ heißt wieder „${name}“`,
    failed: `Die Liste „${before}“ hat ihren alten Namen nicht zurück`,
    inDoubt: `die Liste „${before}“ wieder „${name}“ heißt`,
  }),
  delete: (name: string) => ({
    done: `Liste „${name}“ gelöscht`,
    failed: `Die Liste „${name}“ wurde nicht gelöscht`,
    inDoubt: `die Liste „${name}“ gelöscht wurde`,
  }),
}
export const undo = 'Rückgängig machen'
export const undoing = 'Wird rückgängig gemacht …'
/** For the ear, once a list is renamed. */
export const undoAbove = (done: string) =>
  `${done}. Über der Tabelle können Sie das rückgängig machen.`
export const dismiss = 'Ausblenden'
