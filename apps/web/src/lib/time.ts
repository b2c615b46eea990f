import { formatAge, formatDate, formatDay, formatSpan } from './format.ts'
import { justNow } from '#messages/lib'

/** Seconds in each. */
const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const

/** Seconds up to which "3 days ago" says more than a date. */
const RECENT = 7 * 86_400

/** "3 days ago", and a date for what is older than a week; "just now" also for a clock that runs behind. */
export function relativeTime(iso: string, now = Date.now()): string {
  const seconds = (now - Date.parse(iso)) / 1000
  if (seconds > RECENT) return formatDate(iso)
  const [size, unit] = UNITS.find(([length]) => seconds >= length) ?? []
  return size && unit ? formatAge(Math.floor(seconds / size), unit) : justNow
}

/** "3 Nov"; with the year where it is not this one. */
export function shortDate(iso: string, now = Date.now()): string {
  const isThisYear = new Date(iso).getFullYear() === new Date(now).getFullYear()
  return isThisYear ? formatDay(iso) : formatDate(iso)
}

const DAY = 86_400_000
export const YEAR_DAYS = 365
const MONTHS = 12

/** Whole days since then, none for a clock that runs behind. */
export function daysSince(iso: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / DAY))
}

/** "today", "24 days", from a year on "1y 2m". */
export function ageOf(iso: string, now = Date.now()): string {
  const days = daysSince(iso, now)
  if (days < YEAR_DAYS) return formatSpan(days, 'day')
  const years = Math.floor(days / YEAR_DAYS)
  const months = Math.floor(((days % YEAR_DAYS) * MONTHS) / YEAR_DAYS)
  const parts = [formatSpan(years, 'year'), months > 0 && formatSpan(months, 'month')]
  return parts.filter(Boolean).join(' ')
}

/** Milliseconds after which a relative time may say something else. */
const MINUTE = 60_000

const listeners = new Set<() => void>()
let ticking: unknown

/** Tells all who listen, once a minute, that time has passed. */
export function onMinute(listener: () => void): () => void {
  ticking ??= setInterval(() => listeners.forEach((tell) => tell()), MINUTE)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
