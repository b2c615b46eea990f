export const page = { loading: 'Loading your account' }

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

/** The same of both ways in. */
const whichever = (text: string) => ({ password: text, company: text })

/** The code of an app that is asked for besides the password, and its recovery codes. */
export const secondFactor = {
  title: 'Second factor',
  /** By what the person signs in before that; so are the consequences below. */
  on: {
    password: (
      <>
        <strong>On.</strong> After your password, you enter a code from your authenticator app.
      </>
    ),
    company: (
      <>
        <strong>On.</strong> After signing in with your company account, you enter a code from your
        authenticator app.
      </>
    ),
  },
  off: {
    password: (
      <>
        <strong>Off.</strong> With a second factor, your password alone isn’t enough to sign in: a
        passkey, or a code from an app on your phone, is needed too.
      </>
    ),
    company: (
      <>
        <strong>Off.</strong> With a second factor, your company account alone isn’t enough to sign
        in: a passkey, or a code from an app on your phone, is needed too.
      </>
    ),
  },
  /** There is no app, but a passkey. */
  orByPasskey: 'A passkey will do as well.',
  onByPasskey: (
    <>
      <strong>On.</strong> Your passkeys are your second factor. An authenticator app can be one
      too, for devices without a passkey.
    </>
  ),
  /** What can be done, and what follows from it; a proof is asked for, too. */
  questions: {
    'turn-on': {
      label: 'Set up an authenticator app',
      consequence: whichever(
        'The app on your phone shows the codes. It takes effect once you enter one.',
      ),
    },
    'turn-off': {
      label: 'Turn off',
      consequence: {
        password:
          'Without a passkey, your password alone is then enough. If your role requires a second factor, you set up a new one next. Your recovery codes stop working.',
        company:
          'Without a passkey, your company account alone is then enough. If your role requires a second factor, you set up a new one next. Your recovery codes stop working.',
      },
    },
    'new-codes': {
      label: 'New recovery codes',
      consequence: whichever('Your old recovery codes stop working.'),
    },
  },
  scan: 'Scan this with your authenticator app',
  qrCode: 'QR code for your authenticator app',
  orType: 'Or type this secret into the app:',
  copySecret: 'Copy secret',
  storeCodes: 'Save your recovery codes',
  enterCode: 'Enter the code shown in the app',
  code: '6-digit code',
  codeRefused: 'The code is wrong or has expired. Enter the one shown in the app now.',
  /** The form, for the ear. */
  turnOnForm: 'Turn on the second factor',
  turnOn: 'Turn on',
  turnedOn: 'Second factor turned on',
  turnedOff: 'Second factor turned off',
  recoveryCodes: 'Recovery codes',
  aboutCodes:
    'Each works once in place of a code, if you lose your phone. You won’t see them again. Keep them separate from your password.',
  copyCodes: 'Copy all recovery codes',
  download: 'Download',
  fileName: 'sipdesk-recovery-codes.txt',
  newCodes: 'New recovery codes',
  oldCodesEnded: 'Your old recovery codes no longer work.',
  stored: 'I’ve saved them',
}

/** Keys of the person's devices, with which they sign in. */
export const passkeys = {
  title: 'Passkeys',
  loading: 'Loading your passkeys',
  about:
    'A passkey signs you in with your fingerprint, face or screen lock, instead of your password and a code. After a password, it also serves as your second factor.',
  none: 'You have no passkeys yet.',
  name: 'Name',
  nameHint: 'To tell it from your others, such as “Work laptop”.',
  added: 'Added',
  lastUsed: 'Last used',
  never: 'Never',
  action: 'Action',
  /** Of those that a device shares with others of the same person. */
  backedUp: 'Synced',
  /** Of those from before an admin's new password link. */
  secondFactorOnly: 'Second factor only',
  add: 'Add a passkey',
  rename: 'Rename',
  renameOf: (name: string) => `Rename “${name}”`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove “${name}”`,
  removeQuestion: (name: string) => `Remove the passkey “${name}”?`,
  removeConsequence:
    'It no longer signs you in. Without another second factor, your password alone is then enough. If your role requires a second factor, you set up a new one next. Delete it on your device too, so that the device doesn’t offer it any more.',
  wasAdded: 'Passkey added',
  wasRenamed: 'Passkey renamed',
  wasRemoved: 'Passkey removed',
  /** Why a person cannot add one. */
  obstacles: {
    closed: 'You can’t add one: only the company account signs in here.',
    'without-password':
      'You can’t add one: you sign in with your company account alone, and a passkey would go on working when your company closes that.',
    browser: 'This browser can’t make passkeys that Sipdesk can use. Use a current browser.',
    address: 'Passkeys don’t work at an address made of numbers. Open Sipdesk by its name.',
  },
  full: (limit: number) => `You have ${limit} passkeys, the most there can be. Remove one first.`,
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
    'person.change-lists': 'The lists that you can reach were changed',
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
