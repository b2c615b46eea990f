/**
 * Twilio's clock, from the Date headers of its replies, which tell whole seconds. It only ever says a
 * time that Twilio's clock has certainly reached.
 */
export type TwilioClock = {
  /** Notes the Date header of a reply that has just come, in milliseconds of the epoch. */
  note(date: number): void
  /** The second that Twilio's clock has reached by now, ISO 8601; null before any reply. */
  floor(): string | null
}

/** The end of the year 9999, in milliseconds of the epoch: ISO 8601 writes later years in another form. */
const LAST_DATE = Date.UTC(10_000) - 1

/** Milliseconds for which one reply is trusted over a later one: clocks drift apart. */
const TRUSTED_FOR = 60_000

export function createTwilioClock(now: () => number = () => performance.now()): TwilioClock {
  let ahead: { by: number; at: number } | undefined
  return {
    note(date) {
      // A date that is none would be kept for a minute, and no time could be told.
      if (Math.abs(date) > LAST_DATE) return
      const at = now()
      // The reply was written before it came, so that Twilio's clock is at least this far ahead of ours.
      const by = date - at
      if (!ahead || by > ahead.by || at - ahead.at > TRUSTED_FOR) ahead = { by, at }
    },
    floor() {
      if (!ahead) return null
      return new Date(Math.floor((now() + ahead.by) / 1000) * 1000).toISOString()
    },
  }
}
