import { withoutInvisible } from './invisible.ts'
import { firstCell } from './text.ts'

/** The longest username Twilio accepts. https://www.twilio.com/docs/errors/21240 */
export const USERNAME_MAX_CHARACTERS = 32

/**
 * Counts what Twilio is believed to count: Unicode code points, so that one emoji is one character
 * (a joined emoji, such as a family, is several). Twilio documents "32 characters" without saying
 * which kind; for ASCII, which is what phones accept, every way of counting agrees.
 */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** What a phone may trip over although Twilio accepts it. Each is a warning, never a block. */
export type UsernameWarning = 'outer-space' | 'upper-case' | 'unusual-characters'

/**
 * The warnings for a username, in the order to show them; none for an empty one, nor for what cannot be seen, which
 * `invisibleCharacters` tells.
 *
 * Letters, digits, `.` `_` `-` `@` and one leading `+` (an E.164 number) pass every phone we know of.
 * Twilio compares usernames exactly and some softphones lower-case what is typed:
 * https://www.twilio.com/docs/voice/api/sip-registration ("must exactly match"),
 * https://github.com/BelledonneCommunications/linphone-iphone/issues/296
 */
export function usernameWarnings(username: string): UsernameWarning[] {
  const warnings: UsernameWarning[] = []
  const seen = withoutInvisible(username)
  if (seen !== seen.trim()) warnings.push('outer-space')
  if (/\p{Lu}/u.test(seen)) warnings.push('upper-case')
  if (!/^\+?[A-Za-z0-9._@-]*$/.test(seen.trim())) warnings.push('unusual-characters')
  return warnings
}

/**
 * The username with every fault fixed that has a safe fix: the first cell, without what cannot be seen, trimmed, in
 * lower case.
 */
export function suggestUsername(username: string): string {
  return withoutInvisible(firstCell(username)).trim().toLowerCase()
}

/**
 * The first name after this one that is not taken: `1002` after `1001`, `anna-2` after `anna`. A number
 * keeps its leading zeros. At most 32 characters: where that is too few, the end of what stands before
 * the number goes; so does what cannot be seen.
 */
export function nextFreeUsername(
  username: string,
  taken: { has: (username: string) => boolean },
): string {
  const { stem, separator, digits } = splitNumber(withoutInvisible(username))
  for (let number = BigInt(digits) + 1n; ; number++) {
    const end = separator + String(number).padStart(digits.length, '0')
    const candidate = [...stem].slice(0, USERNAME_MAX_CHARACTERS - end.length).join('') + end
    if (!taken.has(candidate)) return candidate
  }
}

/** A telephone number gets a suffix: the next number belongs to another line. */
const TELEPHONE_NUMBER = /^\+\d+$/

function splitNumber(username: string): { stem: string; separator: string; digits: string } {
  const digits = /\d*$/.exec(username)?.[0] ?? ''
  const hasRoom = digits.length < USERNAME_MAX_CHARACTERS
  if (digits === '' || !hasRoom || TELEPHONE_NUMBER.test(username)) {
    return { stem: username, separator: '-', digits: '1' }
  }
  return { stem: username.slice(0, -digits.length), separator: '', digits }
}
