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
    `und ${formatNumber(count)} weitere: Geben Sie mehr ein, um die Suche einzugrenzen`,
  nothingContains: (text: string) => `Keine Liste hat einen Benutzernamen, der „${text}“ enthält.`,
  /** What is searched, and when it was read, where that is known. */
  extent: (usernames: number, lists: number, time: string | undefined) => {
    const names = `${formatNumber(usernames)} ${usernames === 1 ? 'Benutzername' : 'Benutzernamen'}`
    const all = `${names} in ${formatNumber(lists)} ${lists === 1 ? 'Liste' : 'Listen'}`
    return time === undefined ? all : `${all}, Stand ${time} Uhr`
  },
  listsUnread: 'Einige Listen waren nicht zu lesen und werden nicht durchsucht',
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
}

export const palette = {
  title: 'Finden oder tun',
  placeholder: 'Eine Liste, ein Benutzername oder ein Befehl',
  results: 'Treffer',
  actions: 'Befehle',
  lists: 'Listen',
  credentials: 'Zugänge',
  found: (count: number) => `${formatNumber(count)} gefunden`,
  nothing: (text: string) => `Nichts heißt „${text}“.`,
  allFound: (count: number) => `Alle ${formatNumber(count)} gefundenen Benutzernamen zeigen`,
  reading: 'Die Benutzernamen aller Listen werden gelesen …',
  notRead: 'Die Benutzernamen waren nicht zu lesen. Listen und Befehle gibt es trotzdem.',
}

export const link = {
  search: 'Suchen',
}
