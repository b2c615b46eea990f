import type { Trace } from './call.ts'
import { createSharedRead } from './shared-read.ts'

/** Milliseconds for which all who look are shown the same: nobody can tell what is older by so little. */
export const MOMENT = 250

export type MomentaryOptions = {
  /** Milliseconds; with 0, all is shown as it is after one asked. */
  moment: number
  /** When this process last began or ended a change of it, on the clock of `performance.now()`. */
  changedAt?: () => number | undefined
}

/**
 * A read that people may ask for at any rate: it shows what was there at most a moment ago, and after
 * this process's last change of it, also one that was refused. There is one under way at most, and however
 * many wait, one follows it.
 */
export type MomentaryRead<T> = (trace: Trace) => Promise<T>

export function createMomentaryRead<T>(
  readNow: (trace: Trace) => Promise<T>,
  { moment, changedAt }: MomentaryOptions,
): MomentaryRead<T> {
  let begunAt = -Infinity
  const shared = createSharedRead((trace) => {
    begunAt = performance.now()
    return readNow(trace)
  }, moment)
  const isRecent = () =>
    performance.now() - begunAt < moment && begunAt > (changedAt?.() ?? -Infinity)
  return (trace) => shared.read(trace, !isRecent())
}
