/** The characters of a password, as they are said on the phone. No two may sound the same. */
export const digits = [
  'null',
  'eins',
  'zwo',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
]

export const small = (letter: string) => `kleines ${letter}`
export const capital = (letter: string) => `großes ${letter}`
/** `letter` is said as small or capital; `word` is of the NATO alphabet, which is the same everywhere. */
export const asIn = (letter: string, word: string) => `${letter} wie ${word}`

export const signs: Record<string, string> = {
  ' ': 'Leerzeichen',
  '!': 'Ausrufezeichen',
  '"': 'Anführungszeichen',
  '#': 'Raute',
  $: 'Dollar',
  '%': 'Prozent',
  '&': 'Und-Zeichen',
  "'": 'Apostroph',
  '(': 'Klammer auf',
  ')': 'Klammer zu',
  '*': 'Stern',
  '+': 'Plus',
  ',': 'Komma',
  '-': 'Bindestrich',
  '.': 'Punkt',
  '/': 'Schrägstrich',
  ':': 'Doppelpunkt',
  ';': 'Semikolon',
  '<': 'kleiner als',
  '=': 'Gleichheitszeichen',
  '>': 'größer als',
  '?': 'Fragezeichen',
  '@': 'At-Zeichen',
  '[': 'eckige Klammer auf',
  '\\': 'Backslash',
  ']': 'eckige Klammer zu',
  '^': 'Zirkumflex',
  _: 'Unterstrich',
  '`': 'Backtick',
  '{': 'geschweifte Klammer auf',
  '|': 'senkrechter Strich',
  '}': 'geschweifte Klammer zu',
  '~': 'Tilde',
}
/** For what is not ASCII; `number` is U+00E9. */
export const unicode = (number: string) => `Unicode ${number}`
