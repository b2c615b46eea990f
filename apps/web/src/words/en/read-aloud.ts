/** The characters of a password, as they are said on the phone. No two may sound the same. */
export const digits = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
]

export const small = (letter: string) => `small ${letter}`
export const capital = (letter: string) => `capital ${letter}`
/** `letter` is said as small or capital; `word` is of the NATO alphabet, which is the same everywhere. */
export const asIn = (letter: string, word: string) => `${letter} as in ${word}`

export const signs: Record<string, string> = {
  ' ': 'space',
  '!': 'exclamation mark',
  '"': 'double quote',
  '#': 'hash',
  $: 'dollar',
  '%': 'percent',
  '&': 'ampersand',
  "'": 'apostrophe',
  '(': 'opening bracket',
  ')': 'closing bracket',
  '*': 'asterisk',
  '+': 'plus',
  ',': 'comma',
  '-': 'hyphen',
  '.': 'full stop',
  '/': 'slash',
  ':': 'colon',
  ';': 'semicolon',
  '<': 'less than',
  '=': 'equals',
  '>': 'greater than',
  '?': 'question mark',
  '@': 'at sign',
  '[': 'opening square bracket',
  '\\': 'backslash',
  ']': 'closing square bracket',
  '^': 'caret',
  _: 'underscore',
  '`': 'backtick',
  '{': 'opening curly bracket',
  '|': 'vertical bar',
  '}': 'closing curly bracket',
  '~': 'tilde',
}
/** For what is not ASCII; `number` is U+00E9. */
export const unicode = (number: string) => `Unicode ${number}`
