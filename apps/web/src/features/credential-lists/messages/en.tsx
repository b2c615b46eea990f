import type { ReactNode } from 'react'
import { formatNumber } from '#src/lib/format.ts'
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
    'The lists couldn’t be read. The message under “Credential lists” says why and lets you try again.',
  /** After a number: 7 of 100 lists. */
  lists: 'lists',
  /** To a person who may not reach all lists. */
  given: (count: number) => {
    if (count === 0) return 'No list was given to you.'
    return count === 1 ? 'One list was given to you.' : `${count} lists were given to you.`
  },
  newList: 'New list',
  accountFull: `The account has ${ACCOUNT_MAX_LISTS} lists, the most Twilio allows. Delete one that is no longer needed.`,
  onlyOneAtATime: 'Another change is in progress.',
  whatListsAre:
    'A credential list holds the usernames and passwords that a SIP domain accepts, up to 1,000 of them.',
  createTheFirst:
    'Create the first list here. Phones can use it once a SIP domain of the account accepts it; set that up in the Twilio Console.',
  askForLists: 'Ask an admin for the lists that you need.',
  allLists: 'All lists',
  filter: 'Filter',
  nameOrSid: 'Name or SID',
  counted: (count: number, of: number) => `${formatNumber(count)} of ${formatNumber(of)} lists`,
  notShown: (count: number) =>
    count === 1
      ? 'One list isn’t shown: Twilio left out its SID.'
      : `${count} lists aren’t shown: Twilio left out their SIDs.`,
  noneNamed: 'No list matches the filter.',
  asOf: (time: string) => `as of ${time}`,
  upToDate: 'Lists and domains are up to date',
  notAllRead: 'Some data couldn’t be read',
  reachUnread: 'The phone access of the lists couldn’t be read',
  reachNotReadAnew: 'The phone access of the lists couldn’t be refreshed',
  columns: {
    name: 'Name',
    size: 'Credentials',
    created: 'Created',
    updated: 'Updated',
    reach: 'Phone access',
    actions: 'Actions',
  },
  sizeUnknown: 'Not known yet',
  actions: { rename: 'Rename', delete: 'Delete' },
  /** For the ear: which list a button is about. */
  actionOn: (action: string, list: string) => `${action}: ${list}`,
  /** What a list is good for; `fine` is one that phones register and call with. */
  reach: {
    fine: 'Registration and calls',
    'no-domain': 'Not connected to a SIP domain',
    'registration-off': 'Registration is off',
    'calls-only': 'Calls only',
    'registrations-only': 'Registration only',
  } satisfies Record<ReachProblem | 'fine', string>,
  checking: 'Checking…',
  reachUnknown: 'Not known',
  tlsOnly: 'TLS only',
  /** More domains than those named. */
  more: (count: number) => `and ${count} more`,
  /** A change once it is made, where it failed, and while pending: still checking whether the list “a” was created. */
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
      failed: `The old name of the list “${before}” was not restored`,
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
  createHint: 'A name that operators recognise, such as a site or a team.',
  rename: (name: string) => `Rename “${name}”`,
  renameList: 'Rename list',
  renameHint: 'Phones aren’t affected: Twilio identifies the list by its SID.',
  nameOfList: 'Name',
  /** For the ear, after 12/64. */
  charactersUsed: 'characters used',
  nameTaken: 'Another list of this account has this name. Choose another name.',
  looksLike: (name: string) =>
    `Looks like “${name}”, another list of this account. Twilio tells the two apart, people may not.`,
  use: (name: string) => `Use “${name}”`,
  askDelete: (name: string) => `Delete “${name}”?`,
  deleteList: 'Delete list',
  whatGoes: (size: number | undefined) => {
    if (size === 0) return 'The list is empty.'
    if (size === undefined) {
      return 'All its credentials are deleted with it, and the passwords cannot be recovered.'
    }
    return size === 1
      ? 'Its one credential is deleted with it, and the password cannot be recovered.'
      : `Its ${formatNumber(size)} credentials are deleted with it, and the passwords cannot be recovered.`
  },
  /** Which SIP domains accept a list, where none is known to. */
  acceptance: {
    none: 'No SIP domain accepts this list, so no phone can sign in with it.',
    checking: 'Checking which SIP domains accept it…',
    unreadable:
      'Sipdesk couldn’t read which SIP domains accept it. Twilio doesn’t delete a list in use.',
  },
  typeName: 'Type the name of the list to confirm',
  isNot: (name: string) => `That is not “${name}”.`,
  inUse: (name: string) => `“${name}” is in use`,
  unmapFirst: (domains: ReactNode) => (
    <>
      <strong>Unmap it from {domains} first.</strong> Twilio doesn’t delete a list that a SIP domain
      accepts (error 21241).
    </>
  ),
  accepts: (domain: string, purpose: keyof typeof purposes) =>
    `${domain} accepts it for ${purposes[purpose]}.`,
  howToUnmap:
    'In the Twilio Console, open the domain and remove the list from its credential lists.',
  aboutMappings: 'Twilio’s documentation on mappings (new tab)',
  checkAgain: 'Check again',
  checking: 'Checking…',
}

export const navigation = {
  lists: 'Credential lists',
  loadingLists: 'Loading the lists',
  noLists: 'None yet.',
  pinned: 'Pinned',
  recent: 'Recent',
  all: 'All lists, A to Z',
  pin: 'Pin to the side',
  unpin: 'Unpin',
  troubles: {
    unreachable: 'No SIP domain accepts it',
    full: 'The list is full',
    filling: 'The list is filling up',
  },
}
