import { USERNAME_MAX_CHARACTERS, withoutControls } from './username.ts'

/** What a phone may trip over although Twilio accepts it. Each is a warning, never a block. */
export type UsernameWarning = 'outer-space' | 'upper-case' | 'unusual-characters'

/**
 * The warnings for a username, in the order to show them; none for an empty one.
 *
 * Letters, digits, `.` `_` `-` `@` and one leading `+` (an E.164 number) pass every phone we know of.
 * Twilio compares usernames exactly and some softphones lower-case what is typed:
 * https://www.twilio.com/docs/voice/api/sip-registration ("must exactly match"),
 * https://github.com/BelledonneCommunications/linphone-iphone/issues/296
 */
export function usernameWarnings(username: string): UsernameWarning[] {
  const warnings: UsernameWarning[] = []
  if (username !== username.trim()) warnings.push('outer-space')
  if (/\p{Lu}/u.test(username)) warnings.push('upper-case')
  if (!/^\+?[A-Za-z0-9._@-]*$/.test(username.trim())) warnings.push('unusual-characters')
  return warnings
}

/** The username as phones take it, as far as that is safe: without control characters, trimmed, in lower case. */
export function suggestUsername(username: string): string {
  return withoutControls(username).trim().toLowerCase()
}

/**
 * The first name after this one that is not taken: `1002` after `1001`, `anna-2` after `anna`. A number
 * keeps its leading zeros. At most 32 characters: where that is too few, the end of what stands before
 * the number goes.
 */
export function nextFreeUsername(
  username: string,
  taken: { has: (username: string) => boolean },
): string {
  const { stem, separator, digits } = partsOf(username)
  for (let number = BigInt(digits) + 1n; ; number++) {
    const end = separator + String(number).padStart(digits.length, '0')
    const candidate = [...stem].slice(0, USERNAME_MAX_CHARACTERS - end.length).join('') + end
    if (!taken.has(candidate)) return candidate
  }
}

/** A telephone number gets a suffix: nobody may make up the next one. */
const TELEPHONE_NUMBER = /^\+\d+$/

function partsOf(username: string): { stem: string; separator: string; digits: string } {
  const digits = /\d*$/.exec(username)?.[0] ?? ''
  const hasRoom = digits.length < USERNAME_MAX_CHARACTERS
  if (digits === '' || !hasRoom || TELEPHONE_NUMBER.test(username)) {
    return { stem: username, separator: '-', digits: '1' }
  }
  return { stem: username.slice(0, -digits.length), separator: '', digits }
}
