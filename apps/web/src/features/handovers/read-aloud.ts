import { readAloud as messages } from '#messages/features/handovers'

/** Some characters of a password, and the words to read them out with. */
export type ReadAloudGroup = { text: string; words: string[] }

/** How many characters are read before a breath. */
const GROUP_CHARACTERS = 4

/** Letters that look or sound like another character, by the NATO word that settles which one is meant. */
const TELLING_WORDS: Record<string, string> = {
  b: 'Bravo',
  d: 'Delta',
  i: 'India',
  l: 'Lima',
  m: 'Mike',
  n: 'November',
  o: 'Oscar',
  s: 'Sierra',
  z: 'Zulu',
}

/**
 * A password for the person at the other end of a phone line: in groups of four, each character in words
 * that no other character has. What is not ASCII is read by its Unicode number.
 */
export function readAloud(password: string): ReadAloudGroup[] {
  const characters = [...password]
  const groups = Math.ceil(characters.length / GROUP_CHARACTERS)
  return Array.from({ length: groups }, (_, index) => {
    const start = index * GROUP_CHARACTERS
    const group = characters.slice(start, start + GROUP_CHARACTERS)
    return { text: group.join(''), words: group.map(wordOf) }
  })
}

function wordOf(character: string): string {
  if (/^[0-9]$/.test(character)) return messages.digits[Number(character)] ?? character
  if (/^[A-Za-z]$/.test(character)) return letterWord(character)
  return messages.signs[character] ?? messages.unicode(unicodeNumber(character))
}

function letterWord(letter: string): string {
  const telling = TELLING_WORDS[letter.toLowerCase()]
  const isSmall = letter === letter.toLowerCase()
  const sized = isSmall ? messages.small(letter) : messages.capital(letter)
  return telling === undefined ? sized : messages.asIn(sized, telling)
}

function unicodeNumber(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
