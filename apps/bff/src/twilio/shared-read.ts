import type { Trace } from './call.ts'

/** A read that takes many calls, shared by all who ask for it at the same time. */
export type SharedRead<T> = {
  /**
   * What the last read showed, if that is recent enough, else what the next one shows. With `isFresh`
   * every call of the read was sent after this one: a read already under way does not count,
   * and one more follows it, however many calls wait.
   *
   * @throws TwilioError
   */
  read(trace: Trace, isFresh: boolean): Promise<T>
}

/**
 * Shares what `readNow` resolves to for `keptFor` milliseconds from when it was begun; with 0 nothing is
 * kept, and only calls during a read share it. There is never more than one read under way, and
 * a failure is never kept.
 */
export function createSharedRead<T>(
  readNow: (trace: Trace, isFresh: boolean) => Promise<T>,
  keptFor: number,
): SharedRead<T> {
  let kept: { value: T; startedAt: number } | undefined
  let underWay: Promise<T> | undefined
  let following: Promise<T> | undefined

  async function readOnce(trace: Trace, isFresh: boolean): Promise<T> {
    const startedAt = performance.now()
    try {
      const value = await readNow(trace, isFresh)
      if (keptFor > 0) kept = { value, startedAt }
      return value
    } finally {
      underWay = undefined
    }
  }

  function begin(trace: Trace, isFresh: boolean): Promise<T> {
    underWay = readOnce(trace, isFresh)
    return underWay
  }

  async function beginAfter(current: Promise<T>, trace: Trace): Promise<T> {
    await current.catch(() => {})
    if (underWay) return beginAfter(underWay, trace)
    following = undefined
    return begin(trace, true)
  }

  function recent() {
    return kept && performance.now() - kept.startedAt < keptFor ? kept : undefined
  }

  return {
    read(trace, isFresh) {
      const known = isFresh ? undefined : recent()
      if (known) return Promise.resolve(known.value)
      if (!underWay) return begin(trace, isFresh)
      if (!isFresh) return underWay
      following ??= beginAfter(underWay, trace)
      return following
    },
  }
}
