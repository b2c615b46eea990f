import { setTimeout as pause } from 'node:timers/promises'
import type { Settlement } from './answer.ts'
import type { SettleTimeouts } from './timeouts.ts'

/** Of the time that has passed, the part that one more pause may take. */
const PATIENCE = 0.15

/**
 * Goes round until a round says how it ended, with pauses that grow with the time it takes. Rejects only
 * when the signal says stop.
 */
export async function untilCertain(
  { firstPause, longestPause }: SettleTimeouts,
  signal: AbortSignal,
  round: (number: number) => Promise<Settlement | undefined>,
): Promise<Settlement> {
  const startedAt = performance.now()
  for (let number = 0; ; number++) {
    const settled = await round(number)
    if (settled) return settled
    const elapsed = performance.now() - startedAt
    const wait = Math.min(longestPause, Math.max(firstPause, elapsed * PATIENCE))
    await pause(wait, undefined, { signal })
  }
}
