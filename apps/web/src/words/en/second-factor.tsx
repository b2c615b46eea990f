/** The code of an app that is asked for besides the password, and its recovery codes. */
export const title = 'Second factor'
export const on = (
  <>
    <strong>On.</strong> After your password you enter a code of your authenticator app.
  </>
)
export const off = (
  <>
    <strong>Off.</strong> With a second factor, nobody signs in with your password alone: they also
    need a code of an app on your phone.
  </>
)

/** What can be done, and what follows from it; the password is asked for first. */
export const questions = {
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
}

export const scan = 'Scan this with your authenticator app'
export const qrCode = 'QR code for your authenticator app'
export const orType = 'Or type this secret into the app:'
export const copySecret = 'Copy secret'
export const storeCodes = 'Store your recovery codes'
export const enterCode = 'Enter the code that the app shows'
export const code = '6-digit code'
export const codeRefused = 'The code is wrong or too old. Enter the one that the app shows now.'
/** The form, for the ear. */
export const turnOnForm = 'Turn on the second factor'
export const turnOn = 'Turn on'
export const turnedOn = 'Second factor turned on'
export const turnedOff = 'Second factor turned off'

export const recoveryCodes = 'Recovery codes'
export const aboutCodes =
  'Each lets you in once, in place of a code, if you lose your phone. They are shown this one time. Keep them away from your password.'
export const copyCodes = 'Copy all recovery codes'
export const download = 'Download'
export const fileName = 'sipdesk-recovery-codes.txt'

export const newCodes = 'New recovery codes'
export const oldCodesEnded = 'Your old recovery codes no longer work.'
export const stored = 'I have stored them'
