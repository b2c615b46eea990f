export const page = {
  loading: 'Loading your account',
}

/** The password that a person signs in with. */
export const password = {
  title: 'Password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  yourPassword: 'Your password',
  show: 'Show',
  hide: 'Hide',
  /** Both come with one of the labels above. */
  showThis: (label: string) => `Show ${label.toLowerCase()}`,
  hideThis: (label: string) => `Hide ${label.toLowerCase()}`,
  ofAtLeast: (count: number, limit: number) => `${count} of at least ${limit} characters`,
  ofAtMost: (count: number, limit: number) => `${count} of at most ${limit} characters`,
  othersEnd: 'Changing it ends your other sessions.',
  change: 'Change password',
  changing: 'Changing…',
  changed: 'Password changed',
  othersEnded: 'Your other sessions have ended.',
  passkeysStay: 'Your passkeys still sign you in. Remove those you don’t recognize.',
  /** What is above, for the ear: without passkeys, and with them. */
  changedAloud: 'Password changed. Your other sessions have ended.',
  changedPasskeysStayAloud:
    'Password changed. Your other sessions have ended. Your passkeys still sign you in.',
  notCurrent: 'This isn’t your current password.',
  notYours: 'This isn’t your password.',
}

/** Where a person is signed in, and how to end that. */
export const sessions = {
  title: 'Where you are signed in',
  loading: 'Loading your sessions',
  none: 'There are no sessions.',
  browser: 'Browser',
  address: 'Address',
  signedIn: 'Signed in',
  lastSeen: 'Last seen',
  action: 'Action',
  browserOn: (name: string, system: string) => `${name} on ${system}`,
  unknownBrowser: 'Unknown browser',
  /** Of all sessions. */
  thisOne: 'This device',
  end: 'End',
  endOf: (name: string, from: string) => `End: ${name}, ${from}`,
  ending: 'Ending…',
  ended: 'Session ended',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereQuestion: 'Sign out everywhere?',
  allEnd: 'All your sessions end at once, including this one. Then sign in again.',
}

/** The question who the person is, before something that a stolen session must not be enough for. */
export const stepUp = {
  title: 'Confirm that it’s you',
  reason:
    'Some steps need you to confirm your identity if you last did so more than 10 minutes ago. What you entered is kept, and sent once you confirm.',
  confirm: 'Confirm',
  code: 'Code from your authenticator app, or a recovery code',
  codeRefused: 'The code is wrong, expired or already used.',
  none: 'There’s nothing left here to confirm it with. Sign out, then sign in again.',
  /** Other ways to prove it. */
  instead: {
    password: 'Use your password instead',
    code: 'Use a code instead',
    passkey: 'Use a passkey instead',
    company: 'Use your company account instead',
  },
  withPasskey: 'Use your passkey',
  /** How it is done with the company account, and where that stands. */
  company: {
    rest: 'Your company sign-in opens in a new tab. Come back here afterwards.',
    out: 'Once you’ve signed in in the other tab, continue here.',
    blocked:
      'Your browser blocked the new tab. Open the company sign-in yourself, then continue here.',
    unproven:
      'Your company account hasn’t confirmed it yet. Sign in in the other tab, or open it again.',
  },
  openCompany: 'Open the company sign-in',
  withCompany: 'Sign in with your company account',
  continue: 'Continue',
}

/** How a proof with the company account ended, in the tab in which it was given. */
export const proofEnd = {
  confirmed: 'You’ve confirmed that it’s you',
  closeThis: 'Close this tab and continue in the other one.',
  cancelled: 'You didn’t confirm that it’s you',
  refused: 'Your company account didn’t confirm that it’s you',
  goBack: 'You’re still signed in, and nothing has changed. Go back to the other tab to try again.',
}

/** In place of every page, for whoever lacks a second factor that their role requires. */
export const requiredSetUp = {
  title: 'Set up a second factor first',
  why: (role: string) =>
    `Your role (${role}) requires a second factor to sign in here. Once it’s set up, you can go on.`,
  /** On top of a page on which something has been typed. */
  isKept: 'What you entered is kept.',
  orPasskey: 'Or a passkey',
  signOut: 'Sign out',
}

/** What others did to the account. */
export const changes = {
  title: 'Your account was changed since you last signed in',
  what: {
    'person.change-role': 'Your role was changed',
    'person.disable': 'Your access was disabled',
    'person.enable': 'Your access was enabled',
    'person.reset-second-factor': 'Your second factor was reset',
    'person.reset-password': 'A new password link was made for you',
    'person.recover': 'Your access was recovered on the server',
    'company-account.approve': 'A company account was approved for you',
  },
  by: (name: string) => `by ${name}`,
  unexpected: 'If you didn’t expect this, ask an admin.',
  dismiss: 'Dismiss',
}
