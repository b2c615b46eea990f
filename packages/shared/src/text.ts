import * as z from 'zod/mini'
import { UNSEEN } from './invisible.ts'

/** Whether the text can be sent and kept: half of a surrogate pair has no UTF-8 form, and PostgreSQL keeps no NUL. */
export function isSendable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/**
 * Tabs, line breaks and other control characters (C0, DEL, C1), the separators of lines and paragraphs, and what
 * turns the direction of the text after it: they are not seen, few phones can send them, and a name could look
 * like another. https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
 */
const CONTROL = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

/** Whether the text has no control character. */
export function isWithoutControls(text: string): boolean {
  return !CONTROL.test(text)
}

/** The text without them. */
export function withoutControls(text: string): string {
  return text.replaceAll(new RegExp(CONTROL, 'gu'), '')
}

const CELL_END = /[\t\n\v\f\r\u0085\u2028\u2029]/

/**
 * The first cell of a text from a spreadsheet: what stands behind a tab or a line break is another one, perhaps a
 * password, which must get neither into a name nor into an address.
 */
export function firstCell(text: string): string {
  return text.split(CELL_END).find((cell) => cell.trim() !== '') ?? ''
}

/**
 * The text with each of them written out, such as `\u0007`, and whatever else cannot be seen: two names of which one
 * holds it would look the same. Other spaces stay.
 */
export function withInvisibleShown(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNSEEN, writtenOut)
    .replaceAll(new RegExp(CONTROL, 'gu'), writtenOut)
}

function writtenOut(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`
}

/** What refuses a control character: `username` and `password` are named in their sentences. */
type ControlCode = 'control-character' | 'username-control-character' | 'password-control-character'

/** The rules of every text that is written here: it can be sent and kept, and has no control character. */
export function writable(code: ControlCode = 'control-character') {
  return [
    z.refine<string>(isSendable, 'text-not-sendable'),
    z.refine<string>(isWithoutControls, code),
  ] as const
}

/** A text that names what exists already. It may have been made elsewhere, with control characters. */
export const ExistingText = z.string().check(z.refine(isSendable, 'text-not-sendable'))
