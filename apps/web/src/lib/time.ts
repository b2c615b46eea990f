import { date, daysAgo, hoursAgo, justNow, minutesAgo } from '#words/times.ts'
import { twoDigits } from './number.ts'

/*
 * By hand, as the numbers are: to make the first of the browser's own formats takes a slow device 60 ms, in the
 * middle of the first look at the page. All are of the reader's time zone.
 */

/** Seconds in each, and how so many of them are told. */
const UNITS = [
  [86_400, daysAgo],
  [3_600, hoursAgo],
  [60, minutesAgo],
] as const

/** Seconds up to which "3 days ago" says more than a date. */
const RECENT = 7 * 86_400

/** "3 days ago", and a date for what is older than a week; "just now" also for a clock that runs behind. */
export function relativeTime(iso: string, now = Date.now()): string {
  const seconds = (now - Date.parse(iso)) / 1000
  if (seconds > RECENT) return dateOf(new Date(iso))
  const [size, ago] = UNITS.find(([length]) => seconds >= length) ?? []
  return size && ago ? ago(Math.floor(seconds / size)) : justNow
}

/** Hours and minutes. */
export function clockTime(iso: string): string {
  const at = new Date(iso)
  return [at.getHours(), at.getMinutes()].map(twoDigits).join(':')
}

/** Date and time in full. */
export function exactTime(iso: string): string {
  const at = new Date(iso)
  return `${dateOf(at)}, ${clockTime(iso)}:${twoDigits(at.getSeconds())}`
}

function dateOf(at: Date): string {
  return date(at.getDate(), at.getMonth(), at.getFullYear())
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
