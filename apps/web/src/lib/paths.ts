import { pagePaths } from '@sipdesk/shared/page-paths.ts'

/** What the help is about, a short page each. */
export const HELP_TOPICS = [
  'first-steps',
  'phone-access',
  'create',
  'outcomes',
  'hand-over',
  'many',
  'details',
  'roles',
] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

/** The addresses of the page. Every link comes from here. */
export const paths = {
  ...pagePaths,
  /** The sign-in page, which then says that one has signed out. */
  signedOut: '/?sign-in=signed-out',
  /** All lists, and the dialog for one more. */
  newList: '/?create=list',
  /** A list: the usernames that contain `q`, the credential called `username`, a form for `create`. */
  list: (listSid: string, view: Record<string, string> = {}) =>
    withQuery(`/lists/${listSid}`, view),
  person: (personId: string) => `/people/${personId}`,
  helpOn: (topic: HelpTopic) => `/help/${topic}`,
  searchFor: (q: string) => withQuery(pagePaths.search, { q }),
  auditOf: (filter: Record<string, string>) => withQuery(pagePaths.audit, filter),
  handover: (handoverId: string) => `/handover/${handoverId}`,
} as const

function withQuery(path: string, values: Record<string, string>): string {
  const query = new URLSearchParams(values).toString()
  return query === '' ? path : `${path}?${query}`
}
