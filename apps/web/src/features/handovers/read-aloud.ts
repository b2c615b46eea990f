import { readAloud as messages } from '#messages/features/handovers'

/** Some characters of a password, and the words to read them out with. */
export type ReadAloudGroup = { text: string; words: string[] }

/** How many characters are read before a breath. */
const GROUP_CHARACTERS = 4

/** https://www.icao.int/safety/OPS/OPS-Normal/Pages/AlphabetRadiotelephony.aspx */
const ALPHABET =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  )

/** Letters that look or sound like another character: their word settles which one is meant. */
const TELLING = 'bdilmnosz'

/** A character, the word that stands for it on the page, and what no other character is called, for the ear. */
export type Spelled = { character: string; word: string; spoken: string }

/** A password character by character. The word of a capital letter is in capitals. */
export function spell(password: string): Spelled[] {
  return [...password].map((character) => {
    const spoken = wordOf(character)
    return { character, word: alphabetWord(character) ?? spoken, spoken }
  })
}

function alphabetWord(character: string): string | undefined {
  if (!/^[A-Za-z]$/.test(character)) return undefined
  const word = natoWord(character)
  return character === character.toLowerCase() ? word.toLowerCase() : word.toUpperCase()
}

function natoWord(letter: string): string {
  return ALPHABET.find((word) => word.startsWith(letter.toUpperCase())) ?? letter
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
  const isSmall = letter === letter.toLowerCase()
  const sized = isSmall ? messages.small(letter) : messages.capital(letter)
  return TELLING.includes(letter.toLowerCase()) ? messages.asIn(sized, natoWord(letter)) : sized
}

function unicodeNumber(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
