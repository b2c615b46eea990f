import { twoDigits } from '#src/lib/number.ts'

/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unbekannt'
export const justNow = 'gerade eben'
export const minutesAgo = (count: number) => (count === 1 ? 'vor 1 Minute' : `vor ${count} Minuten`)
export const hoursAgo = (count: number) => (count === 1 ? 'vor 1 Stunde' : `vor ${count} Stunden`)
export const daysAgo = (count: number) => (count === 1 ? 'vor 1 Tag' : `vor ${count} Tagen`)
/** Months are counted from 0. */
export const date = (day: number, month: number, year: number) =>
  `${twoDigits(day)}.${twoDigits(month + 1)}.${year}`
