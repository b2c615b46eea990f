/** How sentences are put together, and how numbers and times are written. */
export const language = 'en'
export const locale = 'en-GB'
