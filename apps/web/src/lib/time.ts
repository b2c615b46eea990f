import { formatAge, formatDate } from './format.ts'
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

/** Whole days that have passed; none for a clock that runs behind. */
export function daysSince(iso: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / DAY))
}
const DAY = 86_400_000

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
