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

/** Whether the text has no tab, line break or other control character, which nobody sees and few phones can send. */
export function isWithoutControls(text: string): boolean {
  return !CONTROL.test(text)
}

/** The text without them. */
export function withoutControls(text: string): string {
  return text.replaceAll(new RegExp(CONTROL, 'gu'), '')
}

const CONTROL = /\p{Cc}/u
