/** What the work comes to, or undefined if it does not end in time or the waiting is interrupted. */
export async function inTime<Result>(
  work: Promise<Result>,
  deadline: number,
  interrupted: AbortSignal,
): Promise<Result | undefined> {
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
