/**
 * The addresses of the pages, as patterns: segments that begin with a colon are parameters. The browser's
 * router shows them; the server serves the page at them and answers 404 at all others.
 */
export const pagePaths = {
  home: '/',
  listPattern: '/lists/:listSid',
  /** All lists at once. */
  search: '/search',
  people: '/people',
  personPattern: '/people/:personId',
  approvals: '/approvals',
  audit: '/activity',
  account: '/account',
  status: '/status',
  /** Where an invitation leads; its token is in the fragment. */
  join: '/join',
  /** Where a one-time link leads; its key is in the fragment. */
  handoverPattern: '/handover/:handoverId',
} as const

/** Addresses of former releases, and where their pages are now. */
export const movedPaths = { '/record': pagePaths.audit } as const
