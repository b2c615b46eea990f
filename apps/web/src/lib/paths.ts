/** The addresses of the page. Every link comes from here. */
export const paths = {
  home: '/',
  /** All lists, and the dialog for one more. */
  newList: '/?create=list',
  /** A list: the usernames that contain `q`, the credential called `username`, a form for `create`. */
  list: (listSid: string, view: Record<string, string> = {}) =>
    withQuery(`/lists/${listSid}`, view),
  /** The pattern that the router matches. */
  listPattern: '/lists/:listSid',
  /** All lists at once. */
  search: '/search',
  searchFor: (q: string) => withQuery('/search', { q }),
  people: '/people',
  record: '/record',
  recordOf: (filter: Record<string, string>) => withQuery('/record', filter),
  account: '/account',
  status: '/status',
  /** Where an invitation leads; its token is in the fragment. */
  join: '/join',
  /** Where a one-time link leads; its key is in the fragment. */
  handover: (handoverId: string) => `/handover/${handoverId}`,
  handoverPattern: '/handover/:handoverId',
} as const

function withQuery(path: string, values: Record<string, string>): string {
  const query = new URLSearchParams(values).toString()
  return query === '' ? path : `${path}?${query}`
}
