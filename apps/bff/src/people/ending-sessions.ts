import type { Database } from '../store/store.ts'

/** Sessions whose owners have signed out while the store could not end them. */
export type EndingSessions = {
  /** Refuses the session with this digest from now on in this process, and ends it as soon as the store can. */
  add(digest: string): void
  has(digest: string): boolean
  /** Gives up those that are left. */
  stop(): void
}

/** Milliseconds between two attempts. */
const TRY_EVERY = 1_000

export function createEndingSessions(db: Database): EndingSessions {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  async function endAll(): Promise<void> {
    const digests = [...waiting]
    await db.deleteFrom('sessions').where('token', 'in', digests).execute()
    for (const digest of digests) waiting.delete(digest)
  }

  function tryAgain(): void {
    timer = setTimeout(
      () =>
        void endAll()
          .catch(() => undefined)
          .finally(goOn),
      TRY_EVERY,
    ).unref()
  }

  function goOn(): void {
    timer = undefined
    if (waiting.size > 0) tryAgain()
  }

  return {
    add(digest) {
      waiting.add(digest)
      if (!timer) tryAgain()
    },
    has: (digest) => waiting.has(digest),
    stop() {
      waiting.clear()
      clearTimeout(timer)
    },
  }
}
