/**
 * The timeouts of an operation, in milliseconds. Those that a person waits for are in
 * `@sipdesk/shared/endpoint.ts`.
 */

/** Of an operation whose outcome is not known yet. Tests use shorter ones. */
export type SettleTimeouts = {
  /** Before something is read for the second time. Each further pause grows with the time that has passed. */
  firstPause: number
  longestPause: number
  /** After the last attempt: a request that was lost may still arrive until then. */
  quiet: number
  /** How long a secret is kept while Twilio does not answer. */
  secretKept: number
}

export const SETTLE_TIMEOUTS: SettleTimeouts = {
  firstPause: 300,
  longestPause: 30_000,
  quiet: 5_000,
  secretKept: 10 * 60_000,
}

/** How long a process may be silent before another takes over its work. */
export const LEASE = 10_000

/** Beyond the lease: time for the page to ask again, with the secret. */
export const LEASE_GRACE = 3_000

/** Between two searches for what other processes left. */
export const TAKE_OVER_EVERY = 2_000

/** Between two questions about an operation that another process works on, or that holds a name. */
export const POLL_EVERY = 100

/** Between two attempts to write an outcome. */
export const WRITE_AGAIN_AFTER = 500

/** How long a copy of a request still gets the same answer. */
export const ANSWER_KEPT = 48 * 3_600_000
