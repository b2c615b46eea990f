/** The addresses of the page. Every link comes from here. */
export const paths = {
  home: '/',
  list: (listSid: string) => `/lists/${listSid}`,
  /** The pattern that the router matches. */
  listPattern: '/lists/:listSid',
  people: '/people',
  record: '/record',
  account: '/account',
  /** Where an invitation leads; its token is in the fragment. */
  join: '/join',
} as const
