import { pauseBefore } from '#src/lib/pause.ts'
import { failureOf } from './api-error.ts'

/** Codes of failures after which the same read may succeed. */
const PASSING = new Set([
  'too-busy',
  'too-many-requests',
  'twilio-unavailable',
  'audit-unavailable',
  'store-unavailable',
  'internal',
  'no-answer',
  'unreadable',
])

/** What of a query tells whether, and how often already, something was missing. */
type Query = {
  state: {
    data: unknown
    error: Error | null
    fetchStatus: string
    dataUpdateCount: number
    errorUpdateCount: number
    errorUpdatedAt: number
  }
}

/** Reads in a row that left something missing: how many came before this one, and the pause drawn for it. */
type Streak = { repeat: number; read: number; pause: number }

const streaks = new WeakMap<object, Streak>()
const dueTimes = new WeakMap<Error, number>()

/**
 * The `refetchInterval` of every query: reads again, after growing pauses, as long as something is missing that
 * may be there the next time. TanStack Query asks for it far more often than it reads: a pause is drawn once for
 * each read.
 */
export function pauseAfter(query: Query, random?: () => number): number | false {
  const { data, error, fetchStatus, dataUpdateCount, errorUpdateCount, errorUpdatedAt } =
    query.state
  if (fetchStatus !== 'idle') return false
  if (!(error ? PASSING.has(failureOf(error).code) : isPartial(data))) {
    streaks.delete(query)
    return false
  }
  const read = dataUpdateCount + errorUpdateCount
  const last = streaks.get(query)
  if (last?.read === read) return last.pause
  const repeat = last ? last.repeat + 1 : 0
  const pause = pauseBefore(repeat, random)
  streaks.set(query, { repeat, read, pause })
  if (error) dueTimes.set(error, errorUpdatedAt + pause)
  return pause
}

/** Whether an answer leaves out what may be readable when asked again. */
function isPartial(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isRetryable' in data && !!data.isRetryable
}

/**
 * When the read that failed with this error is repeated by itself: milliseconds since 1970, or as soon as the
 * browser is online; undefined where only a person can have it repeated.
 */
export function retryTimeOf(error: Error): number | 'online' | undefined {
  return failureOf(error).code === 'offline' ? 'online' : dueTimes.get(error)
}
