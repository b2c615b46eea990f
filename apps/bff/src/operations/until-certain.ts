import { setTimeout as pause } from 'node:timers/promises'
import type { SettleTimeouts } from './timeouts.ts'

/** What one more pause may take of the time that has passed. */
const PAUSE_SHARE = 0.15

/**
 * Repeats a round until one gives the outcome, with growing pauses. Rejects when the signal aborts, or a round does.
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
