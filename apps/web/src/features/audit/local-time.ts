/** Milliseconds in a second and a minute. */
const SECOND = 1_000
const MINUTE = 60 * SECOND

/** An instant as a `datetime-local` field takes it, in the reader's time zone; no finer than need be. */
export function localFromIso(iso: string): string {
  const at = new Date(iso)
  const day = [pad(at.getFullYear(), 4), pad(at.getMonth() + 1), pad(at.getDate())].join('-')
  const rest = at.getTime() % MINUTE
  const seconds = rest === 0 ? '' : `:${pad(at.getSeconds())}`
  const fraction = rest % SECOND === 0 ? '' : `.${pad(at.getMilliseconds(), 3)}`
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}${seconds}${fraction}`
}

/** The instant, ISO 8601 in UTC, of what stands in a `datetime-local` field; empty for no time. */
export function isoFromLocal(local: string): string {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

/** The reader's time zone by name, such as Europe/Berlin. */
export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0')
}
