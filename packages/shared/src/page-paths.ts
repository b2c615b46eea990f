/**
 * The addresses at which there is a page, as patterns: segments that begin with a colon are parameters.
 * The browser's router draws them, and the server serves the page at them and says of all others that
 * nothing is there.
 */
export const pagePaths = {
  home: '/',
  listPattern: '/lists/:listSid',
  /** All lists at once. */
  search: '/search',
  people: '/people',
  audit: '/record',
  account: '/account',
  status: '/status',
  /** Where an invitation leads; its token is in the fragment. */
  join: '/join',
  /** Where a one-time link leads; its key is in the fragment. */
  handoverPattern: '/handover/:handoverId',
} as const
