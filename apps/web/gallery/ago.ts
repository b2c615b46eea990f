/** Milliseconds. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The time so many milliseconds before the page was opened. */
export function ago(milliseconds: number): string {
  return new Date(Date.now() - milliseconds).toISOString()
}
