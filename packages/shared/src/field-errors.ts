import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from './password.ts'
import { USERNAME_MAX_CHARACTERS } from './username.ts'

/** What can be wrong with one field. The schemas report these codes; the sentence is found here. */
export const fieldErrors = {
  'username-required': 'Enter a username.',
  'username-too-long': `The username is too long: Twilio accepts at most ${USERNAME_MAX_CHARACTERS} characters.`,
  'password-required': 'Enter a password, or press Generate.',
  'password-length': `The password is too short: Twilio asks for at least ${PASSWORD_MIN_CHARACTERS} characters.`,
  'password-mixed-case':
    'The password needs at least one upper-case and one lower-case letter (A–Z, a–z).',
  'password-digit': 'The password needs at least one digit (0–9).',
  'password-too-long': `The password is too long: Sipdesk sends at most ${PASSWORD_MAX_CHARACTERS} characters.`,
  'text-not-sendable': 'This contains a broken character, such as half an emoji. Type it again.',
  'sid-malformed': 'This is not a SID: two capital letters and 32 hexadecimal digits.',
  'unknown-field': 'This field is not known here. Remove it.',
  'wrong-type': 'This must be text.',
  'field-required': 'This field is missing.',
} as const

export type FieldErrorCode = keyof typeof fieldErrors
