const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ')

/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unknown'
export const justNow = 'just now'
export const minutesAgo = (count: number) => (count === 1 ? '1 minute ago' : `${count} minutes ago`)
export const hoursAgo = (count: number) => (count === 1 ? '1 hour ago' : `${count} hours ago`)
export const daysAgo = (count: number) => (count === 1 ? '1 day ago' : `${count} days ago`)
/** Months are counted from 0. */
export const date = (day: number, month: number, year: number) =>
  `${day} ${MONTHS[month] ?? ''} ${year}`
