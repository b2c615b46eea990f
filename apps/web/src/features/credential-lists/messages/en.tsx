import { enumerate, formatNumber } from '#src/lib/format.ts'
import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { ReachProblem } from '@sipdesk/shared/domains.ts'

const purposes = {
  calls: 'calls',
  registrations: 'registrations',
  both: 'calls and registrations',
}

/** The page of all lists, and what is told of a change to them. */
export const page = {
  noListsYet: 'No credential lists yet',
  loading: 'Loading the table of lists',
  unreadable:
    'The lists could not be read. The message under “Credential lists” says why, and lets you try again.',
  /** After a number: 7 of 100 lists. */
  lists: 'lists',
  newList: 'New list',
  adminsManage: 'Only admins create, rename and delete lists. Ask an admin.',
  accountFull: `The account has ${ACCOUNT_MAX_LISTS} lists, the most Twilio allows. Delete one that nobody needs.`,
  onlyOneAtATime: 'Another change is still under way.',
  whatListsAre:
    'A credential list holds the usernames and passwords that a SIP domain lets in: up to 1,000 of them.',
  createTheFirst:
    'Create the first list here. Phones can use it once a SIP domain of the account accepts it, which is set up in the Twilio Console.',
  allLists: 'All lists',
  filter: 'Filter',
  nameOrSid: 'Name or SID',
  counted: (count: number, of: number) => `${formatNumber(count)} of ${formatNumber(of)} lists`,
  noneNamed: 'No list has this in its name.',
  asOf: (time: string) => `as of ${time}`,
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  upToDate: 'Lists and domains are up to date',
  notAllRead: 'Not everything could be read',
  reachUnread: 'What the lists reach could not be read',
  reachNotReadAnew: 'What the lists reach could not be refreshed',
  columns: {
    name: 'Name',
    size: 'Credentials',
    created: 'Created',
    updated: 'Updated',
    reach: 'Reach',
    actions: 'Actions',
  },
  sizeUnknown: 'Not known yet',
  actions: { rename: 'Rename', delete: 'Delete' },
  /** For the ear: which list a button is about. */
  actionOn: (action: string, list: string) => `${action}: ${list}`,
  /** What a list is good for; `fine` is one that phones register and call with. */
  reach: {
    fine: 'Registers and calls',
    'no-domain': 'Reaches nothing',
    'registration-off': 'Registration is off',
    'calls-only': 'Calls only',
    'registrations-only': 'Registers, but may not call',
  } satisfies Record<ReachProblem | 'fine', string>,
  checking: 'Looking…',
  reachUnknown: 'Not known',
  tlsOnly: 'TLS only',
  /** More domains than those named. */
  more: (count: number) => `and ${count} more`,
  /** A change once it is made, where it fails, and in doubt: still finding out whether the list “a” was created. */
  changes: {
    create: (name: string) => ({
      done: `List “${name}” created`,
      failed: `The list “${name}” was not created`,
      pending: `the list “${name}” was created`,
    }),
    rename: (name: string, before: string) => ({
      done: `List “${before}” is now called “${name}”`,
      failed: `The list “${before}” was not renamed`,
      pending: `the list “${before}” was renamed to “${name}”`,
    }),
    /** `name` is the old one, which the list gets back. */
    undo: (name: string, before: string) => ({
      done: `List “${before}” is called “${name}” again`,
      failed: `The list “${before}” did not get its old name back`,
      pending: `the list “${before}” is called “${name}” again`,
    }),
    delete: (name: string) => ({
      done: `List “${name}” deleted`,
      failed: `The list “${name}” was not deleted`,
      pending: `the list “${name}” was deleted`,
    }),
  },
  undo: 'Undo',
  undoing: 'Undoing…',
  /** For the ear, once a list is renamed. */
  undoAbove: (done: string) => `${done}. You can undo this above the table.`,
  dismiss: 'Dismiss',
}

/** What admins are asked before a list is created, renamed or deleted. */
export const dialogs = {
  newList: 'New credential list',
  createList: 'Create list',
  createHint: 'What operators know the list by, such as a site or a team.',
  rename: (name: string) => `Rename “${name}”`,
  renameList: 'Rename list',
  renameHint: 'Phones notice nothing: Twilio knows the list by its SID.',
  nameOfList: 'Name',
  /** For the ear, after 12/64. */
  charactersUsed: 'characters used',
  nameTaken: 'Another list of this account has this name. Choose another name.',
  askDelete: (name: string) => `Delete “${name}”?`,
  deleteList: 'Delete list',
  whatGoes: (size: number | undefined) => {
    if (size === 0) return 'The list is empty.'
    if (size === undefined) {
      return 'All its credentials go with it, and nothing brings the passwords back.'
    }
    const credentials = size === 1 ? 'credential goes' : 'credentials go'
    return `Its ${formatNumber(size)} ${credentials} with it, and nothing brings the passwords back.`
  },
  /** Which SIP domains accept a list, where none is known to. */
  acceptance: {
    none: 'No SIP domain accepts this list, so no phone signs in with it now.',
    checking: 'Checking which SIP domains accept it…',
    unreadable:
      'Which SIP domains accept it could not be read. Twilio refuses to delete a list that one accepts.',
  },
  typeName: 'Type the name of the list to confirm',
  isNot: (name: string) => `That is not “${name}”.`,
  inUse: (name: string) => `“${name}” is in use`,
  unmapFirst: (domains: string[]) => (
    <>
      <strong>Unmap it from {enumerate(domains)} first.</strong> Twilio refuses to delete a list
      that a SIP domain accepts (error 21241).
    </>
  ),
  accepts: (domain: string, purpose: keyof typeof purposes) =>
    `${domain} accepts it for ${purposes[purpose]}.`,
  howToUnmap:
    'In the Twilio Console, open the domain and take the list out of its credential lists.',
  aboutMappings: 'Twilio’s documentation of mappings (new tab)',
  checkAgain: 'Look again',
  checking: 'Looking…',
}

export const navigation = {
  lists: 'Credential lists',
  loadingLists: 'Loading the lists',
  noLists: 'None yet.',
  findList: 'Find a list',
  noListNamed: (text: string) => `No list is named like “${text}”.`,
  sizeUnknown: 'size not known yet',
}
