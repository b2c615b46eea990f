import { failureOf } from './api-error.ts'

/** Milliseconds: the upper bound of a pause doubles from the first to the longest. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000
/** About five minutes in all: a page that is left open does not keep its session alive for ever. */
const MOST_READS = 10
/** The failure of a whole read is on screen, with a button: after these the person decides. */
const MOST_RETRIES = 3

/** Codes of failures after which the same read may succeed. */
const PASSING = new Set([
  'too-busy',
  'twilio-unavailable',
  'store-unavailable',
  'no-answer',
  'offline',
])

const mayPass = (error: Error) => PASSING.has(failureOf(error).code)

/**
 * Milliseconds before a read is repeated: at least half of the upper bound, the rest is random, so
 * that reads that failed together are not repeated together.
 */
export function pauseBefore(repeat: number, random: () => number = Math.random): number {
  const most = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** repeat)
  return (most / 2) * (1 + random())
}

/** The `retry` of a query that is read again by itself when all of it failed for a reason that may pass. */
export function mayReadAgain(failures: number, error: Error): boolean {
  return failures < MOST_RETRIES && mayPass(error)
}

/** What of a query's state tells whether, and how often already, something was missing. */
type State = {
  data: { isRetryable?: boolean | undefined } | undefined
  error: Error | null
  dataUpdateCount: number
  errorUpdateCount: number
}

/**
 * The `refetchInterval` of one query: reads again, after growing pauses, as long as something is missing that
 * may be there the next time. TanStack Query asks for it far more often than it reads: a pause is drawn
 * once for each read.
 */
export function againWhileRetryable(
  random?: () => number,
): (query: { state: State }) => number | false {
  let firstRead: number | undefined
  let drawn = { for: 0, pause: 0 }
  return ({ state: { data, error, dataUpdateCount, errorUpdateCount } }) => {
    if (!data?.isRetryable || (error && !mayPass(error))) {
      firstRead = undefined
      return false
    }
    const read = dataUpdateCount + errorUpdateCount
    firstRead ??= read
    const repeat = read - firstRead
    if (repeat >= MOST_READS) return false
    if (drawn.for !== read) drawn = { for: read, pause: pauseBefore(repeat, random) }
    return drawn.pause
  }
}
