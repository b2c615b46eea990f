import { withoutInvisible } from '@sipdesk/shared/invisible.ts'

/**
 * What characters look like to people, of those that look like another one: `а` of Cyrillic like `a`, `1` like `l`. An
 * empty one compares names by the plain rules: without regard to case, normalisation, spaces and what cannot be seen.
 */
export type Confusables = ReadonlyMap<string, string>

/** From the table of UTS 39, where a look may be that of yet another character, in other case too. */
export function confusablesOf(table: Readonly<Record<string, string>>): Confusables {
  const looks = new Map(Object.entries(table))
  return new Map(
    [...looks.keys()].map((character) => {
      const step = ASCII.test(character) ? replaced : inAscii
      return [character, lastLook(character, looks, step)]
    }),
  )
}

function lastLook(text: string, looks: Confusables, step: typeof replaced): string {
  const next = decomposed(step(text, looks))
  return next === text ? text : lastLook(next, looks, step)
}

/** Far more than any name has; normalising takes time that grows with the square of some texts. */
const MOST_COMPARED = 500

/** What is compared of a text: a file that was pasted to search must not stop the page. */
export function compared(text: string): string {
  return text.slice(0, MOST_COMPARED)
}

/** A name, or a text that is looked for, as it is compared; nothing of it is to be shown. */
export type Seen = {
  /** In lower case, decomposed, with single spaces and without what cannot be seen. */
  plain: string
  /** The same without spaces and dashes in numbers. */
  joined: string
  /** The same in ASCII, as far as it looks like that. */
  ascii: string
  skeleton: string
}

export function seen(text: string, confusables: Confusables): Seen {
  const start = compared(text)
  const bare = decomposed(start)
  const plain = spaced(bare)
  return {
    plain,
    joined: plain.replaceAll(IN_NUMBERS, ''),
    ascii: ASCII.test(bare) ? plain : spaced(inAscii(bare, confusables)),
    skeleton: skeleton(start, confusables),
  }
}

/**
 * What is the same for all names that people could take for this one. Other than in UTS 39, letter case and spaces are
 * ignored, and compatibility decomposition comes before the table: `①` is `1`.
 * https://www.unicode.org/reports/tr39/#def-skeleton
 */
export function skeleton(text: string, confusables: Confusables): string {
  const looks = replaced(inAscii(decomposed(text), confusables), confusables)
  return (ASCII.test(looks) ? looks : looks.normalize('NFKD')).replaceAll(' ', '')
}

/**
 * Whether a name has in it what is looked for. ASCII is typed on purpose: `10` is not found in `lo`, but for a whole name
 * that looks the same.
 */
export function finds(wanted: Seen, name: Seen): boolean {
  return (
    name.plain.includes(wanted.plain) ||
    isIn('joined', wanted, name) ||
    isIn('ascii', wanted, name) ||
    name.skeleton === wanted.skeleton
  )
}

/** Where both are the plain ones, they have been compared. */
function isIn(form: 'joined' | 'ascii', wanted: Seen, name: Seen): boolean {
  const isPlain = name[form] === name.plain && wanted[form] === wanted.plain
  return !isPlain && name[form].includes(wanted[form])
}

/** Whether people could take one name for the other. */
export function looksLike(one: Seen, other: Seen): boolean {
  // `I` looks like `l`, and is `i` in another case.
  return one.skeleton === other.skeleton || one.plain === other.plain
}

/** What one character looks like: in lower case, but for what stands outside ASCII and looks like a capital. */
export function lookOf(character: string, looks: Confusables): string {
  const small = character.toLowerCase()
  return looks.get(character) ?? looks.get(small) ?? small
}

function replaced(text: string, looks: Confusables): string {
  let result = ''
  for (const character of text) result += lookOf(character, looks)
  return result
}

function inAscii(text: string, looks: Confusables): string {
  return text.replaceAll(/[^ -~]/gu, (character) => lookOf(character, looks))
}

function decomposed(text: string): string {
  return ASCII.test(text) ? text : withoutInvisible(text.normalize('NFKD'))
}

function spaced(text: string): string {
  return text.toLowerCase().replaceAll(/ {2,}/g, ' ').trim()
}

const ASCII = /^[ -~]*$/
/** Between two digits, and behind a number that is still being typed. */
const IN_NUMBERS = /(?<=[+\d])[\s\p{Pd}]+(?=\d|$)/gu
