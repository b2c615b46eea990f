import type { ReactNode } from 'react'
import { formatNumber } from '#src/lib/format.ts'
import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { PasswordAge } from '@sipdesk/shared/hygiene.ts'

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
    reach: 'Phone access',
    domain: 'SIP domain',
    needs: 'Needs you',
    actions: 'Actions',
  },
  sizeUnknown: 'Not known yet',
  actions: { rename: 'Rename…', delete: 'Delete…', copySid: 'Copy SID' },
  /** For the ear: which list a menu is about. */
  actionsFor: (list: string) => `Actions for ${list}`,
  sidCopied: 'SID copied',
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

/** What leads to the first phone. */
export const firstSteps = {
  title: 'The first phone, in three steps',
  done: 'done',
  askAdmin: 'There is none yet. An admin can create the first one.',
  list: {
    title: 'Create a list',
    text: 'One for each site or team is a good start. “New list” is at the top.',
  },
  reach: {
    title: 'Give it phone access',
    text: 'Add the list to a SIP domain in the Twilio Console, for calls and for registrations.',
    help: 'How phone access works',
  },
  credential: {
    title: 'Create the first credential',
    text: 'A username and Enter; the password is generated.',
    open: 'Open the list',
  },
  help: 'More about the first steps',
}

/** What somebody should look at. */
export const needs = {
  show: 'Lists shown',
  all: (count: number) => `All ${formatNumber(count)}`,
  some: (count: number) => `Need you ${formatNumber(count)}`,
  none: 'No list needs you, as far as is known.',
  age: 'Passwords count as old from',
  ages: { 90: '90 days', 365: '1 year' } satisfies Record<PasswordAge, string>,
  room: (left: number) => {
    if (left === 0) return 'List is full'
    return left === 1 ? '1 place left' : `${formatNumber(left)} places left`
  },
  old: (count: number, days: PasswordAge) => {
    const age = days === 365 ? 'a year' : `${days} days`
    return count === 1
      ? `1 password over ${age} old`
      : `${formatNumber(count)} passwords over ${age} old`
  },
  elsewhere: (count: number) =>
    count === 1
      ? '1 password set outside Sipdesk'
      : `${formatNumber(count)} passwords set outside Sipdesk`,
  /** Usernames that another list of a domain has too, and how many there are beside those named. */
  twice: (names: string, more: number) =>
    more > 0
      ? `${names} and ${more} more are in another list too`
      : `${names}: in another list too`,
  people: (count: number) =>
    count === 1
      ? '1 person has no second factor'
      : `${formatNumber(count)} people have no second factor`,
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
