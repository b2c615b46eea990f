import { withoutInvisible } from '@sipdesk/shared/invisible.ts'

/**
 * The prototype, in the words of UTS 39, of each character that people take for another one: `a` of the Cyrillic `а`, `l`
 * of `1`. An empty one compares names by the plain rules: without regard to case, normalisation, spaces and what cannot
 * be seen.
 */
export type Confusables = ReadonlyMap<string, string>

/** From the table of UTS 39, where a prototype may have one itself, in other case too. */
export function confusablesOf(table: Readonly<Record<string, string>>): Confusables {
  const given = new Map(Object.entries(table))
  return new Map(
    [...given.keys()].map((character) => {
      const step = ASCII.test(character) ? replaced : inAscii
      return [character, lastPrototype(character, given, step)]
    }),
  )
}

function lastPrototype(text: string, confusables: Confusables, step: typeof replaced): string {
  const next = decomposed(step(text, confusables))
  return next === text ? text : lastPrototype(next, confusables, step)
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
  const prototypes = replaced(inAscii(decomposed(text), confusables), confusables)
  return (ASCII.test(prototypes) ? prototypes : prototypes.normalize('NFKD')).replaceAll(' ', '')
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

/** Of one character: in lower case, but for what stands outside ASCII and looks like a capital. */
export function prototypeOf(character: string, confusables: Confusables): string {
  const small = character.toLowerCase()
  return confusables.get(character) ?? confusables.get(small) ?? small
}

function replaced(text: string, confusables: Confusables): string {
  let result = ''
  for (const character of text) result += prototypeOf(character, confusables)
  return result
}

function inAscii(text: string, confusables: Confusables): string {
  return text.replaceAll(/[^ -~]/gu, (character) => prototypeOf(character, confusables))
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
