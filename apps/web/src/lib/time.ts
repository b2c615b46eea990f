import { locale } from '#words/language.ts'
import { justNow } from '#words/ui.ts'
import { once } from './once.ts'

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))
const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
const clock = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))

/** Seconds up to which "3 days ago" says more than a date. */
const RECENT = 7 * 86_400

/** "3 days ago", and a date for what is older than a week; "just now" also for a clock that runs behind. */
export function relativeTime(iso: string, now = Date.now()): string {
  const seconds = (now - Date.parse(iso)) / 1000
  if (seconds > RECENT) return date().format(new Date(iso))
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? []
  return unit && size ? relative().format(-Math.floor(seconds / size), unit) : justNow
}

/** Hours and minutes. */
export function clockTime(iso: string): string {
  return clock().format(new Date(iso))
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
