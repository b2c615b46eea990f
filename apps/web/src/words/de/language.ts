/** For the formats of times and numbers, BCP 47. */
export const locale = 'de-DE'
