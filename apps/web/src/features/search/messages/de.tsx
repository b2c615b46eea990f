import { formatNumber } from '#src/lib/format.ts'

/** The search through the usernames of all lists. */
export const page = {
  heading: 'Alle Listen durchsuchen',
  username: 'Benutzername',
  loading: 'Die Benutzernamen aller Listen werden geladen',
  /** For the ear, as one types. */
  counted: (count: number) => `${formatNumber(count)} gefunden`,
  usernamesFound: 'Gefundene Benutzernamen',
  listItself: 'Die Liste selbst',
  more: (count: number) =>
    `und ${formatNumber(count)} weitere: Geben Sie mehr ein, um die Treffer einzugrenzen`,
  nothingContains: (text: string) =>
    `Kein Zugang hat „${text}“ im Benutzernamen oder in seinen Angaben.`,
  /** What is searched, and when it was read, where that is known. */
  extent: (usernames: number, lists: number, time: string | undefined) => {
    const names = `${formatNumber(usernames)} ${usernames === 1 ? 'Benutzername' : 'Benutzernamen'}`
    const all = `${names} in ${formatNumber(lists)} ${lists === 1 ? 'Liste' : 'Listen'}`
    return time === undefined ? all : `${all}, Stand ${time} Uhr`
  },
  listsUnread: 'Einige Listen konnten nicht gelesen werden und werden nicht durchsucht',
}

export const palette = {
  title: 'Befehlsmenü',
  find: 'Liste, Zugang, Person oder Befehl suchen',
  people: 'Personen',
  results: 'Treffer',
  actions: 'Befehle',
  lists: 'Listen',
  credentials: 'Zugänge',
  found: (count: number) => `${formatNumber(count)} gefunden`,
  nothing: (text: string) => `Keine Treffer für „${text}“.`,
  allFound: (count: number) => `Alle ${formatNumber(count)} gefundenen Benutzernamen anzeigen`,
  reading: 'Die Benutzernamen aller Listen werden gelesen …',
  notRead:
    'Die Benutzernamen konnten nicht gelesen werden. Listen und Befehle sind trotzdem verfügbar.',
}
