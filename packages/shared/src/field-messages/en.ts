import { REASON_MAX_CHARACTERS } from '../approval.ts'
import { DETAIL_MAX_CHARACTERS, NOTE_MAX_CHARACTERS } from '../credential-details.ts'
import { FRIENDLY_NAME_MAX_CHARACTERS } from '../credential-lists.ts'
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '../password.ts'
import { PASSKEY_NAME_MAX_CHARACTERS } from '../passkeys.ts'
import { PERSON_NAME_MAX_CHARACTERS } from '../people.ts'
import { SIGN_IN_PASSWORD_MAX_CHARACTERS, SIGN_IN_PASSWORD_MIN_CHARACTERS } from '../sign-in.ts'
import { USERNAME_MAX_CHARACTERS } from '../username.ts'

/** What can be wrong with a field. The schemas report these codes; page and server find the sentence here. */
export const fieldMessages = {
  'username-required': 'Enter a username.',
  'username-too-long': `The username is too long: Twilio accepts at most ${USERNAME_MAX_CHARACTERS} characters.`,
  'username-control-character':
    'The username contains a tab or another invisible character. Remove it.',
  'password-required': 'Enter a password, or have one generated.',
  'password-length': `The password is too short: Twilio requires at least ${PASSWORD_MIN_CHARACTERS} characters.`,
  'password-mixed-case':
    'The password needs at least one upper-case and one lower-case letter (A–Z, a–z).',
  'password-digit': 'The password needs at least one digit (0–9).',
  'password-too-long': `The password is too long: Sipdesk sends at most ${PASSWORD_MAX_CHARACTERS} characters.`,
  'password-control-character':
    'The password contains a tab or another invisible character. Remove it.',
  'text-not-sendable': 'This contains a broken character, such as half an emoji. Type it again.',
  'control-character': 'This contains a tab or another invisible character. Remove it.',
  'sid-malformed': 'This isn’t a SID: two capital letters and 32 hexadecimal digits.',
  'unknown-field': 'This field isn’t known here. Remove it.',
  'wrong-type': 'This must be text.',
  'field-required': 'This field is missing.',
  'email-malformed': 'Enter an e-mail address, such as name@example.com.',
  'name-required': 'Enter a name.',
  'name-too-long': `The name is too long: at most ${PERSON_NAME_MAX_CHARACTERS} characters.`,
  'reason-too-long': `The reason is too long: at most ${REASON_MAX_CHARACTERS} characters.`,
  'passkey-name-too-long': `The name is too long: at most ${PASSKEY_NAME_MAX_CHARACTERS} characters.`,
  'passkey-malformed': 'This isn’t what a browser sends of a passkey.',
  'sign-in-password-too-short': `The password is too short: at least ${SIGN_IN_PASSWORD_MIN_CHARACTERS} characters. Several words in a row work well.`,
  'sign-in-password-too-long': `The password is too long: at most ${SIGN_IN_PASSWORD_MAX_CHARACTERS} characters.`,
  'sign-in-password-common': 'This password is too easy to guess. Choose another.',
  'sign-in-password-missing': 'Enter your password.',
  'proof-missing': 'Give one proof: your password, a code or a passkey.',
  'code-malformed': 'Enter the code as it is shown.',
  'friendly-name-required': 'Enter a name for the list.',
  'friendly-name-too-long': `The name is too long: Twilio accepts at most ${FRIENDLY_NAME_MAX_CHARACTERS} characters.`,
  'detail-too-long': `This is too long: at most ${DETAIL_MAX_CHARACTERS} characters.`,
  'note-too-long': `The note is too long: at most ${NOTE_MAX_CHARACTERS.toLocaleString('en')} characters.`,
  'looks-like-password':
    'This looks like a password. Keep passwords out of here: everybody with access to the list reads it.',
  'ciphertext-malformed': 'This isn’t an encrypted card.',
  'id-malformed': 'This isn’t a Sipdesk ID.',
  'token-malformed': 'This isn’t a Sipdesk invitation. Ask an admin for a new link.',
  'cursor-malformed': 'There is no such position in the activity. Start from the newest event.',
  'time-malformed': 'This isn’t a time: write it as 2026-01-31T12:00:00Z.',
  'value-unknown':
    'The field doesn’t accept this value; /api/openapi.json lists the accepted values.',
} as const

export type FieldErrorCode = keyof typeof fieldMessages
