/** Day, month, year, hours and minutes, seconds if any, zone. The name of the day tells nothing new. */
const DATE =
  /^(?:[a-z]{3},\s*)?(0?[1-9]|[12]\d|3[01])\s+([a-z]{3})\s+([1-9]\d{3})\s+((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?\s+([+-]\d{4}|UTC?|GMT|[ECMP][SD]T)$/i

const UTC = /^(?:[+-]0000|UTC?|GMT)$/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The instant of an RFC 2822 date such as `Wed, 19 Aug 2015 19:48:45 +0000`, in ISO 8601; null where the
 * value is none. Names of zones are the obsolete ones of section 4.3, without the military letters.
 * https://www.rfc-editor.org/rfc/rfc2822#section-3.3
 */
export function readRfc2822(value: unknown): string | null {
  const parts = typeof value === 'string' && DATE.exec(value)
  return parts ? toIso8601(parts) : null
}

/** Null where the calendar has no such day. */
function toIso8601(parts: RegExpExecArray): string | null {
  const [, day = '', monthName = '', year = '', time = '', seconds = ':00', zone = ''] = parts
  const month = MONTHS.indexOf(monthName.toLowerCase())
  if (month === -1 || !isInMonth(Number(day), month, year)) return null
  if (!UTC.test(zone)) return inUtc(`${day} ${monthName} ${year} ${time}${seconds} ${zone}`)
  // By its digits: a list of 1,000 has 2,000 dates, and `Date` takes five times as long to write them.
  return `${year}-${twoDigits(month + 1)}-${twoDigits(day)}T${time}${seconds}.000Z`
}

/** No month has fewer than 28 days; 31 Feb would be read as 3 Mar. */
function isInMonth(day: number, month: number, year: string): boolean {
  return day <= 28 || new Date(Date.UTC(Number(year), month, day)).getUTCMonth() === month
}

function twoDigits(value: number | string): string {
  return String(value).padStart(2, '0')
}

/** Null where the year has more than four digits in UTC: ISO 8601 writes it in another form. */
function inUtc(date: string): string | null {
  const text = new Date(date).toISOString()
  return text.startsWith('+') ? null : text
}
