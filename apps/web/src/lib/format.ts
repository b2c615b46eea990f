import * as messages from '#messages/lib'

/**
 * What is made when it is first asked for, and kept: the formats of a language each take a slow device
 * milliseconds, and few pages need all of them.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** How a language writes numbers, names and times, those in the reader's time zone. */
export function formatsOf({ language, locale }: { language: string; locale: string }) {
  const numbers = once(() => new Intl.NumberFormat(locale))
  const enumerations = once(() => new Intl.ListFormat(language))
  const clocks = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))
  const daytimes = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }))
  const dayNames = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }))
  const longDates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }))
  const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
  const instants = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
  )
  const days = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }))
  const ages = once(() => new Intl.RelativeTimeFormat(locale))
  const nearDays = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const spans = {
    day: once(() => unitsOf(locale, 'day', 'long')),
    month: once(() => unitsOf(locale, 'month', 'narrow')),
    year: once(() => unitsOf(locale, 'year', 'narrow')),
  }
  return {
    formatNumber: (number: number) => numbers().format(number),
    /** Several names in a sentence: "a", "a and b", "a, b, and c". */
    enumerate: (names: string[]) => enumerations().format(names),
    /** Hours and minutes. */
    clockTime: (iso: string) => clocks().format(new Date(iso)),
    /** Hours, minutes and seconds. */
    daytime: (iso: string) => daytimes().format(new Date(iso)),
    /** Day and month by name, and the year where it is not this one. */
    dayName: (iso: string) => {
      const at = new Date(iso)
      return (at.getFullYear() === new Date().getFullYear() ? dayNames() : longDates()).format(at)
    },
    /** Date and time in full. */
    exactTime: (iso: string) => instants().format(new Date(iso)),
    formatDate: (iso: string) => dates().format(new Date(iso)),
    /** Day and month. */
    formatDay: (iso: string) => days().format(new Date(iso)),
    /** How long: "today", "24 days", "1y". */
    formatSpan: (count: number, unit: 'day' | 'month' | 'year') =>
      count === 0 && unit === 'day' ? nearDays().format(0, 'day') : spans[unit]().format(count),
    /** "3 days ago". */
    formatAge: (count: number, unit: 'minute' | 'hour' | 'day') => ages().format(-count, unit),
  }
}

function unitsOf(locale: string, unit: string, unitDisplay: 'long' | 'narrow') {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
}

/** The formats of the page's language. */
export const {
  formatNumber,
  enumerate,
  clockTime,
  daytime,
  dayName,
  exactTime,
  formatDate,
  formatDay,
  formatAge,
  formatSpan,
} = formatsOf(messages)

/**
 * Makes every format once. The first of a kind loads the data of the language for all threads: done in a
 * worker, it costs the page's own thread next to nothing.
 */
export function warmUpFormats(): void {
  const now = new Date().toISOString()
  formatNumber(0)
  enumerate([])
  clockTime(now)
  exactTime(now)
  formatDate(now)
  formatDay(now)
  formatAge(0, 'day')
  for (const unit of ['day', 'month', 'year'] as const) formatSpan(1, unit)
}

/** A SID as people tell two apart: its beginning and its end. */
export function shortSid(sid: string): string {
  return `${sid.slice(0, 10)}…${sid.slice(-4)}`
}
