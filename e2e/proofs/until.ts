import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds. */
const ASK_EVERY = 50

/** Waits until it is so. @throws Error which says what was not, and within which time. */
export async function until(
  what: string,
  within: number,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + within
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not within ${within / 1_000} s: ${what}`)
    await pause(ASK_EVERY)
  }
}
