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
  more: (count: number) => `and ${formatNumber(count)} more: type more to narrow the results`,
  nothingContains: (text: string) => `No credential has “${text}” in its username or its details.`,
  /** What is searched, and when it was read, where that is known. */
  extent: (usernames: number, lists: number, time: string | undefined) => {
    const names = `${formatNumber(usernames)} ${usernames === 1 ? 'username' : 'usernames'}`
    const all = `${names} in ${formatNumber(lists)} ${lists === 1 ? 'list' : 'lists'}`
    return time === undefined ? all : `${all}, as of ${time}`
  },
  listsUnread: 'Some lists couldn’t be read and aren’t searched',
}

export const palette = {
  title: 'Command menu',
  find: 'Find a list, username or person, or type a command',
  people: 'People',
  results: 'Results',
  actions: 'Actions',
  lists: 'Lists',
  credentials: 'Credentials',
  found: (count: number) => `${formatNumber(count)} found`,
  nothing: (text: string) => `No results for “${text}”.`,
  allFound: (count: number) => `Show all ${formatNumber(count)} matching usernames`,
  reading: 'Reading the usernames of all lists…',
  notRead: 'The usernames couldn’t be read. Lists and actions are still available.',
}
