import type { PasswordWarning } from '@sipdesk/shared/password.ts'
import type { UsernameWarning } from '@sipdesk/shared/username.ts'

/** The sentences of this feature that depend on what happened. */
export const words = {
  listFull:
    'This list is full: it holds 1,000 credentials, the most Twilio allows. Use another list.',
  viewersLook: 'Your role, viewer, may look but not create. Ask an admin.',
  usernameTaken:
    'A credential with this username is already in this list. Choose another username.',
  created: (username: string) =>
    `Credential created for ${username}. The password is shown this one time.`,
  confirmedLater: (isPasswordConfirmed: boolean) =>
    isPasswordConfirmed
      ? 'Twilio’s reply was lost; Sipdesk found the credential in the list and set this password again.'
      : 'Twilio’s reply was lost; Sipdesk found the credential in the list, but could not set the password again. Try it: if the phone is refused, delete the credential in Twilio and create it anew.',
  failedElsewhere: (username: string) => `The credential “${username}” was not created.`,
  generated: (length: number) =>
    `Password generated: ${length} characters. It is shown in the field.`,
  rulesMet: (met: number, of: number) => `${met} of ${of} password rules met`,
}

export const usernameWarningWords: Record<UsernameWarning, string> = {
  'outer-space':
    'There is a space at the start or the end. Twilio keeps it, and the phone must send it too.',
  'upper-case':
    'Some phones turn capital letters into small ones. Twilio tells them apart, so sign-in would fail.',
  'unusual-characters':
    'Some phones refuse characters other than A–Z, digits, dot, underscore, hyphen, @ and a leading plus.',
}

export const passwordWarningWords: Record<PasswordWarning, string> = {
  'non-ascii': 'Phones encode letters outside A–Z differently, so sign-in may fail on some.',
  'risky-symbols':
    'Spaces and some symbols, such as $ & < > " % # = +, break the set-up of common phones.',
}
