import { setTimeout as pause } from 'node:timers/promises'
import type { SettleTimeouts } from './timeouts.ts'

/** What one more pause may take of the time that has passed. */
const PAUSE_SHARE = 0.15

/**
 * Goes round until a round says how it ended, with pauses that grow with the time it takes. Rejects only
 * when the signal says stop.
 */
export async function untilCertain<End>(
  { firstPause, longestPause }: SettleTimeouts,
  signal: AbortSignal,
  round: (number: number) => Promise<End | undefined>,
): Promise<End> {
  const startedAt = performance.now()
  for (let number = 0; ; number++) {
    const end = await round(number)
    if (end !== undefined) return end
    const elapsed = performance.now() - startedAt
    const wait = Math.min(longestPause, Math.max(firstPause, elapsed * PAUSE_SHARE))
    await pause(wait, undefined, { signal })
  }
}
