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

/** Whether the text can be sent and kept: half of a surrogate pair has no UTF-8 form, and PostgreSQL keeps no NUL. */
export function isSendable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
