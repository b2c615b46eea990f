import { HttpProblem } from '../http/http-problem.ts'
import type { Limit, RateLimiter } from '../store/rate-limit.ts'

/** Reads that cost much: of every list at Twilio, and of the whole record. */
const LIMITS = {
  refresh: { burst: 10, perMinute: 10 },
  export: { burst: 5, perMinute: 5 },
} satisfies Record<string, Limit>

export type CountRead = (personId: string, what: keyof typeof LIMITS) => Promise<void>

/**
 * Counts the costly reads of one person, on all replicas together.
 *
 * @throws HttpProblem `too-many-requests`, with nothing read.
 */
export function createReadLimits(limiter: RateLimiter): CountRead {
  return async (personId, what) => {
    // A read is not refused because the limit cannot be kept.
    const seconds = await limiter.take(`${what}:${personId}`, LIMITS[what]).catch(() => 0)
    if (seconds === 0) return
    throw new HttpProblem({
      code: 'too-many-requests',
      variant: what,
      values: { seconds },
      retryAfter: seconds,
    })
  }
}
