/**
 * Milliseconds: the upper bound of a pause doubles from the first to the longest. The longest is short enough
 * that nothing on screen outlives an outage by more than 40 s.
 */
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 15_000

/**
 * Milliseconds before something is tried again that has failed so often before: at least half of the upper bound,
 * the rest is random, so that what failed together is not repeated together.
 */
export function pauseBefore(repeat: number, random: () => number = Math.random): number {
  const most = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** repeat)
  return (most / 2) * (1 + random())
}
