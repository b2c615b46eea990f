/** What the pages are called. */
export const titles = {
  lists: 'Credential lists',
  list: 'Credential list',
  search: 'Search',
  account: 'Your account',
  status: 'Status',
  people: 'People',
  person: 'Person',
  approvals: 'Approvals',
  audit: 'Activity',
  signIn: 'Sign in',
  join: 'Set your password',
  handover: 'One-time link',
  notFound: 'Page not found',
}

/** What stands around every page. */
export const shell = {
  menu: 'Menu',
  home: 'To all lists',
  help: 'Help',
  twilioAnswered: (time: string) => `Twilio answered at ${time}`,
  skip: 'Skip to the main content',
  loadingPage: 'Loading the page',
  youAreOffline: (
    <>
      <strong>You are offline.</strong> Nothing you typed is lost. Keep this page open: whatever is
      in progress continues by itself when you’re back online.
    </>
  ),
  modeUnread: 'Sipdesk couldn’t tell whether this is a sandbox',
}

/** What can be done from the palette. */
export const commands = {
  newCredential: 'New credential in this list',
  newList: 'New list',
  allLists: 'Go to all lists',
  status: 'Go to Status',
  people: 'Go to People',
  approvals: 'Go to Approvals',
  record: 'Go to Activity',
  account: 'Go to your account',
  themes: {
    system: 'Theme: system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  language: (ownName: string) => `Language: ${ownName}`,
  shortcuts: 'Show keyboard shortcuts',
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
  openPalette: 'Find a list, credential or action',
  openHelp: 'Show these shortcuts',
  leaveDialog: 'Close the open dialog or menu',
  inList: 'In a list',
  filter: 'Filter this list',
  newCredential: 'New credential',
  closeDetails: 'Close the details of a credential',
  create: 'Create the credential from any field of the form',
  inSearch: 'In search results',
  move: 'Move through the results',
  open: 'Open the result',
  singleKeys: 'Single-key shortcuts, such as / and N',
  on: 'On',
  off: 'Off',
}
