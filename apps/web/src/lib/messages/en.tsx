import { fieldMessages } from '@sipdesk/shared/field-messages/en.ts'

/** How sentences are put together, and how numbers and times are written. */
export const language = 'en'
export const locale = 'en-GB'

export const justNow = 'just now'

/** What a page is opened with, as far as that can be told. */
export const browsers = {
  on: (name: string, system: string) => `${name} on ${system}`,
  unknown: 'Unknown browser',
}

/** What a name holds that cannot be seen, or told from a space. */
export const invisible = {
  /** Those that are met, by the names that people know them by. */
  names: {
    '\t': 'tab',
    '\n': 'line break',
    '\r': 'carriage return',
    '\u00a0': 'no-break space',
    '\u00ad': 'soft hyphen',
    '\u2007': 'figure space',
    '\u2009': 'thin space',
    '\u200b': 'zero-width space',
    '\u200c': 'zero-width non-joiner',
    '\u200d': 'zero-width joiner',
    '\u200e': 'left-to-right mark',
    '\u200f': 'right-to-left mark',
    '\u202a': 'left-to-right embedding',
    '\u202b': 'right-to-left embedding',
    '\u202c': 'end of a change of direction',
    '\u202d': 'left-to-right override',
    '\u202e': 'right-to-left override',
    '\u202f': 'narrow no-break space',
    '\u2060': 'word joiner',
    '\u3000': 'ideographic space',
    '\u3164': 'Hangul filler',
    '\ufeff': 'byte order mark',
    '\ufe0f': 'emoji variation selector',
  } as Readonly<Record<string, string>>,
  space: 'unusual space',
  other: 'invisible character',
  found: (characters: string) =>
    `The name contains what can’t be seen, or told from a plain space: ${characters}. Twilio counts it as part of the name.`,
}

/** What can be wrong with a field, by its code. */
export const fieldErrors = fieldMessages
