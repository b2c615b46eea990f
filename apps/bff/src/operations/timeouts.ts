/** How long a doubtful change waits between its steps, in milliseconds. Tests use a quicker one. */
export type SettleTimeouts = {
  /** Before the list is read for the second time. Later pauses grow with the time that has passed. */
  firstPause: number
  longestPause: number
  /** After the last attempt: a request that was lost may still arrive until then. */
  quiet: number
  /** Between two password updates of one change, where Twilio may have done the earlier one. */
  passwordUpdateEvery: number
  /** For which a password is kept while Twilio does not answer. */
  passwordKept: number
}

export const DEFAULT_TIMEOUTS: SettleTimeouts = {
  firstPause: 300,
  longestPause: 30_000,
  quiet: 5_000,
  passwordUpdateEvery: 60_000,
  passwordKept: 10 * 60_000,
}
