import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import { formatNumber } from '#src/lib/format.ts'

/** The page of all lists, and what is told of a change to them. */
export const title = 'Credential lists'
export const noListsYet = 'No credential lists yet'
export const loading = 'Loading the table of lists'
export const unreadable =
  'The lists could not be read. The message under “Credential lists” says why, and lets you try again.'

/** After a number: 7 of 100 lists. */
export const lists = 'lists'
export const newList = 'New list'
export const adminsManage = 'Only admins create, rename and delete lists. Ask an admin.'
export const accountFull = `The account has ${ACCOUNT_MAX_LISTS} lists, the most Twilio allows. Delete one that nobody needs.`
export const onlyOneAtATime = 'Another change is still under way.'

export const whatListsAre =
  'A credential list holds the usernames and passwords that a SIP domain lets in: up to 1,000 of them.'
export const createTheFirst =
  'Create the first list here. Phones can use it once a SIP domain of the account accepts it, which is set up in the Twilio Console.'

export const allLists = 'All lists'
export const filter = 'Filter'
export const nameOrSid = 'Name or SID'
export const counted = (count: number, of: number) =>
  `${formatNumber(count)} of ${formatNumber(of)} lists`
export const noneNamed = 'No list has this in its name.'

export const asOf = (time: string) => `as of ${time}`
export const refresh = 'Refresh'
export const refreshing = 'Refreshing…'
export const upToDate = 'Lists and domains are up to date'
export const notAllRead = 'Not everything could be read'
export const reachUnread = 'What the lists reach could not be read'
export const reachNotReadAnew = 'What the lists reach could not be refreshed'

export const columns = {
  name: 'Name',
  size: 'Credentials',
  created: 'Created',
  updated: 'Updated',
  reach: 'Reach',
  actions: 'Actions',
}
export const sizeUnknown = 'Not known yet'
export const actions = { rename: 'Rename', delete: 'Delete' }
/** For the ear: which list a button is about. */
export const actionOn = (action: string, list: string) => `${action}: ${list}`

/** What a list is good for; `fine` is one that phones register and call with. */
export const reach: Record<ReachProblem | 'fine', string> = {
  fine: 'Registers and calls',
  'no-domain': 'Reaches nothing',
  'registration-off': 'Registration is off',
  'calls-only': 'Calls only',
  'registrations-only': 'Registers, but may not call',
}
export const looking = 'Looking…'
export const reachUnknown = 'Not known'
export const tlsOnly = 'TLS only'
/** More domains than those named. */
export const more = (count: number) => `and ${count} more`

/** A change once it is made, where it fails, and in doubt: still finding out whether the list “a” was created. */
export const changes = {
  create: (name: string) => ({
    done: `List “${name}” created`,
    failed: `The list “${name}” was not created`,
    inDoubt: `the list “${name}” was created`,
  }),
  rename: (name: string, before: string) => ({
    done: `List “${before}” is now called “${name}”`,
    failed: `The list “${before}” was not renamed`,
    inDoubt: `the list “${before}” was renamed to “${name}”`,
  }),
  /** `name` is the old one, which the list gets back. */
  undo: (name: string, before: string) => ({
    done: `List “${before}” is called “${name}” again`,
    failed: `The list “${before}” did not get its old name back`,
    inDoubt: `the list “${before}” is called “${name}” again`,
  }),
  delete: (name: string) => ({
    done: `List “${name}” deleted`,
    failed: `The list “${name}” was not deleted`,
    inDoubt: `the list “${name}” was deleted`,
  }),
}
export const undo = 'Undo'
export const undoing = 'Undoing…'
/** For the ear, once a list is renamed. */
export const undoAbove = (done: string) => `${done}. You can undo this above the table.`
export const dismiss = 'Dismiss'
