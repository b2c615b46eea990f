import * as z from 'zod/mini'

/** An instant in UTC, ISO 8601, as `Date.prototype.toISOString` and our replies write it. */
export const Timestamp = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'time-malformed'))

/** An instant in a request: one that exists in the calendar. */
export const Instant = Timestamp.check(
  z.refine((value) => {
    const time = new Date(value)
    if (Number.isNaN(time.getTime())) return false
    return time.toISOString().startsWith(value.slice(0, SECONDS_END))
  }, 'time-malformed'),
)

/** Characters of `2026-01-31T12:00:00`. */
const SECONDS_END = 19
