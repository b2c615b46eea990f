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

/** Whether the text can be sent at all: half of a surrogate pair has no UTF-8 form. */
export function isSendable(text: string): boolean {
  return text.isWellFormed()
}

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

/** The username with every phone warning that has a safe mend mended: trimmed and in lower case. */
export function suggestUsername(username: string): string {
  return username.trim().toLowerCase()
}
