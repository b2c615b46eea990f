const DIGITS = '[0-9A-Fa-f]{2}'

/** Six pairs with colons, hyphens or dots between, three groups of four with dots, or twelve digits in a row. */
const SPELLINGS = [
  new RegExp(`^${DIGITS}([:.-])${DIGITS}(?:\\1${DIGITS}){4}$`),
  /^[0-9A-Fa-f]{4}(?:([.-])[0-9A-Fa-f]{4}){2}$/,
  /^(?=.*[A-Fa-f])[0-9A-Fa-f]{12}$/,
]

/**
 * A MAC address as it is compared, twelve small hexadecimal digits; undefined for another text. Twelve digits in a row
 * are one only with a letter among them: without, they may as well be a telephone number.
 * https://standards.ieee.org/wp-content/uploads/import/documents/tutorials/eui.pdf
 */
export function macAddress(text: string): string | undefined {
  const trimmed = text.trim()
  if (!SPELLINGS.some((spelling) => spelling.test(trimmed))) return undefined
  return trimmed.replaceAll(/[^0-9A-Fa-f]/g, '').toLowerCase()
}
