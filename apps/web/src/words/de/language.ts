/** How sentences are put together, and how numbers and times are written. */
export const language = 'de'
export const locale = 'de-DE'
