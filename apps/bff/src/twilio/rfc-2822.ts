/** Day, month, year, hours, minutes, seconds if any, zone. The name of the day tells nothing new. */
const DATE =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{2}:\d{2}(?::\d{2})?)\s+([+-]\d{4}|UTC?|GMT|[ECMP][SD]T)$/i

/**
 * The instant of an RFC 2822 date such as `Wed, 19 Aug 2015 19:48:45 +0000`, in ISO 8601; null where the
 * value is none. Names of zones are the obsolete ones of section 4.3, without the military letters.
 * https://www.rfc-editor.org/rfc/rfc2822#section-3.3
 */
export function readRfc2822(value: unknown): string | null {
  const [, day, month, year, time, zone] = (typeof value === 'string' && DATE.exec(value)) || []
  // 31 Feb would be read as 3 Mar.
  if (new Date(`${day} ${month} ${year} UTC`).getUTCDate() !== Number(day)) return null
  const instant = new Date(`${day} ${month} ${year} ${time} ${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
