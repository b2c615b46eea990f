import { guessed } from './errors.ts'

/** Documented: at most 32 characters. https://www.twilio.com/docs/errors/21240 */
const USERNAME_MAX = 32

/** Guess `lengthInCodePoints`: an emoji counts as one. */
function lengthOf(text: string): number {
  return [...text].length
}

/** @throws ApiError when the username is missing or too long. */
export function checkUsername(username: string | undefined): string {
  if (!username) throw guessed('usernameMissing')
  if (lengthOf(username) > USERNAME_MAX) throw guessed('usernameTooLong')
  return username
}

/**
 * Documented: at least 12 characters, one digit, mixed case.
 * https://www.twilio.com/docs/voice/sip/api/sip-credential-resource
 *
 * @throws ApiError when the password is missing or weak.
 */
export function checkPassword(password: string | undefined): string {
  if (!password) throw guessed('passwordMissing')
  const isStrong =
    lengthOf(password) >= 12 &&
    /[0-9]/.test(password) &&
    /[a-z]/.test(password) &&
    /[A-Z]/.test(password)
  if (!isStrong) throw guessed('passwordWeak')
  return password
}
