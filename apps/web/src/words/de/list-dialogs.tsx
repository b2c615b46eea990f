import { enumerate, formatNumber } from '#src/lib/format.ts'

/** What admins are asked before a list is created, renamed or deleted. */
export const newList = 'Neue Zugangsliste'
export const createList = 'Liste anlegen'
export const createHint = 'Woran Sie die Liste erkennen, etwa ein Standort oder ein Team.'

export const rename = (name: string) => `„${name}“ umbenennen`
export const renameList = 'Liste umbenennen'
export const renameHint = 'Telefone merken davon nichts: Twilio erkennt die Liste an ihrer SID.'

export const nameOfList = 'Name'
/** For the ear, after 12/64. */
export const charactersUsed = 'Zeichen verwendet'
export const nameTaken =
  'Eine andere Liste dieses Kontos heißt schon so. Wählen Sie einen anderen Namen.'

export const askDelete = (name: string) => `„${name}“ löschen?`
export const deleteList = 'Liste löschen'
export const whatGoes = (size: number | undefined) => {
  if (size === 0) return 'Die Liste ist leer.'
  if (size === undefined) {
    return 'Alle Zugänge darin werden mitgelöscht, und nichts bringt die Passwörter zurück.'
  }
  return size === 1
    ? 'Der eine Zugang darin wird mitgelöscht, und nichts bringt das Passwort zurück.'
    : `Die ${formatNumber(size)} Zugänge darin werden mitgelöscht, und nichts bringt die Passwörter zurück.`
}
/** Which SIP domains accept a list, where none is known to. */
export const acceptance = {
  none: 'Keine SIP-Domain nimmt diese Liste an, also meldet sich zurzeit kein Telefon mit ihr an.',
  looking: 'Es wird nachgesehen, welche SIP-Domains sie annehmen …',
  unreadable:
    'Welche SIP-Domains sie annehmen, war nicht zu lesen. Twilio löscht keine Liste, die eine davon annimmt.',
}
export const typeName = 'Geben Sie zur Bestätigung den Namen der Liste ein'
export const isNot = (name: string) => `Das ist nicht „${name}“.`

export const inUse = (name: string) => `„${name}“ wird benutzt`
export const unmapFirst = (domains: string[]) => (
  <>
    <strong>Tragen Sie die Liste zuerst bei {enumerate(domains)} aus.</strong> Twilio löscht keine
    Liste, die eine SIP-Domain annimmt (Fehler 21241).
  </>
)
const purposes = {
  calls: 'Anrufe',
  registrations: 'Registrierungen',
  both: 'Anrufe und Registrierungen',
}
export const accepts = (domain: string, purpose: keyof typeof purposes) =>
  `${domain} nimmt sie für ${purposes[purpose]} an.`
export const howToUnmap =
  'Öffnen Sie in der Twilio Console die Domain und nehmen Sie die Liste aus deren Zugangslisten heraus.'
export const aboutMappings = 'Twilios Dokumentation dazu (neuer Tab)'
export const lookAgain = 'Erneut nachsehen'
export const looking = 'Wird nachgesehen …'
