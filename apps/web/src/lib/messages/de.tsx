import { fieldMessages } from '@sipdesk/shared/field-messages/de.ts'

/** How sentences are put together, and how numbers and times are written. */
export const language = 'de'
export const locale = 'de-DE'

export const justNow = 'gerade eben'

/** What a page is opened with, as far as that can be told. */
export const browsers = {
  on: (name: string, system: string) => `${name} auf ${system}`,
  unknown: 'Unbekannter Browser',
}

/** What a name holds that cannot be seen, or told from a space. */
export const invisible = {
  /** Those that are met, by the names that people know them by. */
  names: {
    '\t': 'Tabulator',
    '\n': 'Zeilenumbruch',
    '\r': 'Wagenrücklauf',
    '\u00a0': 'geschütztes Leerzeichen',
    '\u00ad': 'weiches Trennzeichen',
    '\u2007': 'Ziffernleerzeichen',
    '\u2009': 'schmales Leerzeichen',
    '\u200b': 'breitenloses Leerzeichen',
    '\u200c': 'breitenloser Nichtverbinder',
    '\u200d': 'breitenloser Verbinder',
    '\u200e': 'Links-nach-rechts-Zeichen',
    '\u200f': 'Rechts-nach-links-Zeichen',
    '\u202a': 'Einbettung von links nach rechts',
    '\u202b': 'Einbettung von rechts nach links',
    '\u202c': 'Ende eines Richtungswechsels',
    '\u202d': 'erzwungene Schreibrichtung nach rechts',
    '\u202e': 'erzwungene Schreibrichtung nach links',
    '\u202f': 'schmales geschütztes Leerzeichen',
    '\u2060': 'Wortverbinder',
    '\u3000': 'ideografisches Leerzeichen',
    '\u3164': 'Hangul-Füllzeichen',
    '\ufeff': 'Byte-Reihenfolge-Markierung',
    '\ufe0f': 'Variantenwähler für Emojis',
  } as Readonly<Record<string, string>>,
  space: 'ungewöhnliches Leerzeichen',
  other: 'unsichtbares Zeichen',
  found: (characters: string) =>
    `Der Name enthält, was man nicht sieht oder nicht von einem Leerzeichen unterscheiden kann: ${characters}. Für Twilio gehört es zum Namen.`,
}

/** What can be wrong with a field, by its code. */
export const fieldErrors = fieldMessages
