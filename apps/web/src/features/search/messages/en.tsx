import { formatNumber } from '#src/lib/format.ts'

/** The search through the usernames of all lists. */
export const page = {
  heading: 'Search all lists',
  username: 'Username',
  loading: 'Loading the usernames of all lists',
  /** For the ear, as one types. */
  counted: (count: number) => `${formatNumber(count)} found`,
  usernamesFound: 'Usernames found',
  listItself: 'The list itself',
  more: (count: number) => `and ${formatNumber(count)} more: type more to narrow it`,
  nothingContains: (text: string) => `No list has a username that contains “${text}”.`,
  /** What is searched, and when it was read, where that is known. */
  extent: (usernames: number, lists: number, time: string | undefined) => {
    const names = `${formatNumber(usernames)} ${usernames === 1 ? 'username' : 'usernames'}`
    const all = `${names} in ${formatNumber(lists)} ${lists === 1 ? 'list' : 'lists'}`
    return time === undefined ? all : `${all}, as of ${time}`
  },
  listsUnread: 'Some lists could not be read, and are not searched',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
}

export const palette = {
  title: 'Find or do',
  placeholder: 'A list, a username or an action',
  results: 'What was found',
  actions: 'Actions',
  lists: 'Lists',
  credentials: 'Credentials',
  found: (count: number) => `${formatNumber(count)} found`,
  nothing: (text: string) => `Nothing is called “${text}”.`,
  allFound: (count: number) => `Show all ${formatNumber(count)} usernames found`,
  reading: 'Reading the usernames of all lists…',
  notRead: 'The usernames could not be read. Lists and actions are here all the same.',
}

export const link = {
  search: 'Search',
}
