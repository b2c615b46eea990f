export const page = {
  loading: 'Loading your account',
}

/** The password with which somebody signs in. */
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
  othersEnd: 'Your other sessions end when you change it.',
  change: 'Change password',
  changing: 'Changing…',
  changed: 'Password changed',
  othersEnded: 'Your other sessions have ended.',
  /** The two above, for the ear. */
  changedAloud: 'Password changed. Your other sessions have ended.',
  notCurrent: 'This is not your current password.',
  notYours: 'This is not your password.',
}

/** Where somebody is signed in, and how to end that. */
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
  thisOne: 'This one',
  end: 'End',
  endOf: (name: string, from: string) => `End: ${name}, ${from}`,
  ending: 'Ending…',
  ended: 'Session ended',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereQuestion: 'Sign out everywhere?',
  allEnd: 'All your sessions end at once, this one too. You then sign in again.',
}

/** The code of an app that is asked for besides the password, and its recovery codes. */
export const secondFactor = {
  title: 'Second factor',
  on: (
    <>
      <strong>On.</strong> After your password you enter a code of your authenticator app.
    </>
  ),
  off: (
    <>
      <strong>Off.</strong> With a second factor, nobody signs in with your password alone: they
      also need a code of an app on your phone.
    </>
  ),
  /** What can be done, and what follows from it; the password is asked for first. */
  questions: {
    'turn-on': {
      label: 'Set up a second factor',
      consequence: 'You need an authenticator app. It counts once you have entered a code of it.',
    },
    'turn-off': {
      label: 'Turn off',
      consequence: 'Your password alone is then enough. Your recovery codes stop working.',
    },
    'new-codes': {
      label: 'New recovery codes',
      consequence: 'Your old recovery codes stop working.',
    },
  },
  scan: 'Scan this with your authenticator app',
  qrCode: 'QR code for your authenticator app',
  orType: 'Or type this secret into the app:',
  copySecret: 'Copy secret',
  storeCodes: 'Store your recovery codes',
  enterCode: 'Enter the code that the app shows',
  code: '6-digit code',
  codeRefused: 'The code is wrong or too old. Enter the one that the app shows now.',
  /** The form, for the ear. */
  turnOnForm: 'Turn on the second factor',
  turnOn: 'Turn on',
  turnedOn: 'Second factor turned on',
  turnedOff: 'Second factor turned off',
  recoveryCodes: 'Recovery codes',
  aboutCodes:
    'Each lets you in once, in place of a code, if you lose your phone. They are shown this one time. Keep them away from your password.',
  copyCodes: 'Copy all recovery codes',
  download: 'Download',
  fileName: 'sipdesk-recovery-codes.txt',
  newCodes: 'New recovery codes',
  oldCodesEnded: 'Your old recovery codes no longer work.',
  stored: 'I have stored them',
}
