import { formatNumber } from '#src/lib/format.ts'

/** The search through the usernames of all lists. */
export const title = 'Suche'
export const heading = 'Alle Listen durchsuchen'
export const username = 'Benutzername'
export const loading = 'Die Benutzernamen aller Listen werden geladen'

/** For the ear, as one types. */
export const counted = (count: number) => `${formatNumber(count)} gefunden`
export const usernamesFound = 'Gefundene Benutzernamen'
export const theListItself = 'Die Liste selbst'
export const more = (count: number) =>
  `und ${formatNumber(count)} weitere: Geben Sie mehr ein, um die Suche einzugrenzen`
export const nothingContains = (text: string) =>
  `Keine Liste hat einen Benutzernamen, der „${text}“ enthält.`

/** What is searched, and when it was read, where that is known. */
export const extent = (usernames: number, lists: number, time: string | undefined) => {
  const names = `${formatNumber(usernames)} ${usernames === 1 ? 'Benutzername' : 'Benutzernamen'}`
  const all = `${names} in ${formatNumber(lists)} ${lists === 1 ? 'Liste' : 'Listen'}`
  return time === undefined ? all : `${all}, Stand ${time} Uhr`
}
export const listsUnread = 'Einige Listen waren nicht zu lesen und werden nicht durchsucht'
export const refresh = 'Aktualisieren'
export const refreshing = 'Wird aktualisiert …'
