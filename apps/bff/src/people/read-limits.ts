import { HttpProblem } from '../http/http-problem.ts'
import { aMinute, type Limit, type RateLimiter } from '../store/allowance.ts'

/** Reads of every list at Twilio, and of the whole record, which cost much; any other that asks Twilio. */
type Read = 'refresh' | 'export' | 'read'

export type CountRead = (personId: string, what: Read) => Promise<void>

/** For each change that a person may make: the page reads again after it, and people look around. */
const READS_PER_CHANGE = 4

/**
 * Counts the reads of one person, on all replicas together.
 *
 * @throws HttpProblem `too-many-requests`, with nothing read.
 */
export function createReadLimits(limiter: RateLimiter, changesPerMinute: number): CountRead {
  const limits: Record<Read, Limit> = {
    refresh: { burst: 10, perMinute: 10 },
    export: { burst: 5, perMinute: 5 },
    read: aMinute(changesPerMinute * READS_PER_CHANGE),
  }
  return async (personId, what) => {
    // A read is not refused because the limit cannot be kept.
    const seconds = await limiter.take(`${what}:${personId}`, limits[what]).catch(() => 0)
    if (seconds === 0) return
    throw new HttpProblem({
      code: 'too-many-requests',
      variant: what,
      values: { seconds },
      retryAfter: seconds,
    })
  }
}
