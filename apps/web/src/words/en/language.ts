/** For the formats of times, BCP 47. */
export const locale = 'en-GB'
/** Between the thousands of a number. */
export const thousands = ','
