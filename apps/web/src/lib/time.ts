const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** "3 days ago"; "just now" for less than a minute, and for a clock that runs behind. */
export function relativeTime(iso: string, now = Date.now()): string {
  const seconds = (now - Date.parse(iso)) / 1000
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? []
  return unit && size ? relative.format(-Math.floor(seconds / size), unit) : 'just now'
}

/** Date and time in full, in the reader's time zone. */
export function exactTime(iso: string): string {
  return exact.format(new Date(iso))
}

/** Hours and minutes. */
export function clockTime(iso: string): string {
  return clock.format(new Date(iso))
}
