import { formatNumber } from '#src/lib/format.ts'

/** The search through the usernames of all lists. */
export const title = 'Search'
export const heading = 'Search all lists'
export const username = 'Username'
export const loading = 'Loading the usernames of all lists'

/** For the ear, as one types. */
export const counted = (count: number) => `${formatNumber(count)} found`
export const usernamesFound = 'Usernames found'
export const theListItself = 'The list itself'
export const more = (count: number) => `and ${formatNumber(count)} more: type more to narrow it`
export const nothingContains = (text: string) => `No list has a username that contains “${text}”.`

/** What is searched, and when it was read, where that is known. */
export const extent = (usernames: number, lists: number, time: string | undefined) => {
  const names = `${formatNumber(usernames)} ${usernames === 1 ? 'username' : 'usernames'}`
  const all = `${names} in ${formatNumber(lists)} ${lists === 1 ? 'list' : 'lists'}`
  return time === undefined ? all : `${all}, as of ${time}`
}
export const listsUnread = 'Some lists could not be read, and are not searched'
export const refresh = 'Refresh'
export const refreshing = 'Refreshing…'
