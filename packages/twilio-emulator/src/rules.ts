import { isIPv4 } from 'node:net'
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

/**
 * Documented: dotted decimal, complete, without wildcards, IPv4 alone.
 * https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource
 *
 * @throws ApiError when the address is missing or none of these.
 */
export function checkIpAddress(address: string | undefined): string {
  if (address === undefined || !isIPv4(address)) throw guessed('ipAddressInvalid')
  return address
}

/** @throws ApiError when it is not the length of an IPv4 prefix, in bits. */
export function checkCidrPrefixLength(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) > 32) throw guessed('cidrPrefixInvalid')
  return Number(text)
}
