import { fieldErrors } from './field-errors.ts'
import { SIGN_IN_PASSWORD_MAX_CHARACTERS, SIGN_IN_PASSWORD_MIN_CHARACTERS } from './people.ts'

/** What can be wrong with a field about people or the record; the page of credentials loads without them. */
export const peopleFieldErrors = {
  'email-malformed': 'Enter an e-mail address, such as name@example.com.',
  'name-required': 'Enter a name.',
  'name-too-long': 'The name is too long: at most 80 characters.',
  'sign-in-password-too-short': `The password is too short: at least ${SIGN_IN_PASSWORD_MIN_CHARACTERS} characters. A few words in a row are fine.`,
  'sign-in-password-too-long': `The password is too long: at most ${SIGN_IN_PASSWORD_MAX_CHARACTERS} characters.`,
  'sign-in-password-common':
    'This password is among the first that anybody would try. Choose another.',
  'sign-in-password-missing': 'Enter your password.',
  'code-malformed': 'Enter the code as it is shown.',
  'friendly-name-required': 'Enter a name for the list.',
  'friendly-name-too-long': 'The name is too long: Twilio accepts at most 64 characters.',
  'ciphertext-malformed': 'This is not an encrypted card.',
  'id-malformed': 'This is not an id of Sipdesk.',
  'token-malformed': 'This is no invitation of Sipdesk. Ask an admin for a new link.',
  'cursor-malformed': 'This is not a place in the record. Start from the newest.',
  'time-malformed': 'This is not a time: write it as 2026-01-31T12:00:00Z.',
  'value-unknown': 'This is none of the values that the field takes; /api/openapi.json lists them.',
} as const

export type PeopleFieldErrorCode = keyof typeof peopleFieldErrors

/** The sentence for any code that a schema of ours reports; the text itself if it is none. */
export function describeAnyFieldError(code: string): string {
  const known: Record<string, string> = { ...fieldErrors, ...peopleFieldErrors }
  return known[code] ?? code
}
