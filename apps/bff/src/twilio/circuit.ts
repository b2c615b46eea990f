import { TwilioCircuitOpen } from './errors.ts'

/**
 * Notices that Twilio is down, so that people get an answer at once instead of waiting for a timeout.
 * After so many failures in a row every call is refused for a while; then one is let through, and its
 * result decides.
 */
export type Circuit = {
  /** @throws TwilioCircuitOpen, with nothing sent, while it is open. */
  check(): void
  /** Seconds until a call is let through; 0 while it is closed. */
  opensFor(): number
  note(isAlive: boolean): void
}

const FAILURES_TO_OPEN = 6
/** Milliseconds. */
const OPEN_FOR = 5_000

export function createCircuit(now: () => number = () => performance.now()): Circuit {
  let failures = 0
  let openUntil = 0

  function opensFor(): number {
    return failures >= FAILURES_TO_OPEN ? Math.ceil(Math.max(0, openUntil - now()) / 1000) : 0
  }

  return {
    opensFor,
    check() {
      if (failures < FAILURES_TO_OPEN) return
      const seconds = opensFor()
      if (seconds > 0) throw new TwilioCircuitOpen(seconds)
      // This call is the trial: until it has ended, others are refused as before.
      openUntil = now() + OPEN_FOR
    },
    note(isAlive) {
      failures = isAlive ? 0 : failures + 1
      if (failures >= FAILURES_TO_OPEN) openUntil = now() + OPEN_FOR
    },
  }
}
