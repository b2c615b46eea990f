import { html } from './html.ts'

const { sandboxName, sandboxText } = html.en

/** What the pages are called. */
export const titles = {
  lists: 'Credential lists',
  list: 'Credential list',
  search: 'Search',
  account: 'Your account',
  status: 'Status',
  people: 'People',
  audit: 'Record',
  signIn: 'Sign in',
  join: 'Set your password',
  handover: 'One-time link',
  notFound: 'Page not found',
}

/** What stands around every page. */
export const shell = {
  skip: 'Skip to the main content',
  loadingPage: 'Loading the page',
  sandbox: (
    <>
      <strong>{sandboxName}</strong> {sandboxText}
    </>
  ),
  youAreOffline: (
    <>
      <strong>You are offline.</strong> Nothing you typed is lost. Go on when the connection is
      back.
    </>
  ),
  modeUnread: 'Whether this is a sandbox could not be read',
  /** What stands around every page and comes after the first look. */
  twilioAccount: 'Twilio account',
}

/** What can be done from the palette. */
export const commands = {
  newCredential: 'New credential in this list',
  newList: 'New list',
  allLists: 'Go to all lists',
  search: 'Search all lists',
  status: 'Go to the status',
  people: 'Go to the people',
  record: 'Go to the record',
  account: 'Go to your account',
  themes: {
    system: 'Theme: like the device',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  otherLanguage: 'Diese Seite auf Deutsch (German)',
  shortcuts: 'Show the keyboard shortcuts',
  signOut: 'Sign out',
}

export const notFound = {
  detail: 'There is nothing at this address. It may have been mistyped.',
  chooseList: 'Choose a credential list',
}

export const help = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  everywhere: 'Everywhere',
  openPalette: 'Find a list, a credential or an action',
  openHelp: 'Show these shortcuts',
  leaveDialog: 'Close what is open on top',
  inList: 'In a list',
  filter: 'Find in this list',
  newCredential: 'New credential',
  closeDetails: 'Close the details of a credential',
  create: 'Create the credential, from any field of the form',
  inSearch: 'In the search',
  move: 'Go through what was found',
  open: 'Open it',
  singleKeys: 'Keys on their own, such as / and N',
  on: 'On',
  off: 'Off',
}
