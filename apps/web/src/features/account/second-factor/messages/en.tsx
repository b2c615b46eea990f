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
