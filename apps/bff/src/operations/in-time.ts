import type { Answer } from './answer.ts'

/** The answer, or undefined if it is not there in time or the waiting is interrupted. */
export async function inTime(
  work: Promise<Answer | undefined>,
  deadline: number,
  interrupted: AbortSignal,
): Promise<Answer | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const giveUp = () => resolve(undefined)
  const timer = setTimeout(giveUp, Math.max(0, deadline - performance.now()))
  interrupted.addEventListener('abort', giveUp)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    interrupted.removeEventListener('abort', giveUp)
  }
}
