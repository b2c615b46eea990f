import { pruneHandovers } from '../store/handovers.ts'
import type { Store } from '../store/store.ts'

const HOUR = 3_600_000

/** Milliseconds after its end for which it can still be seen what became of a link; the record says it for longer. */
const TOLD_FOR = 90 * 24 * HOUR

/** Drops what has expired by now. */
export async function prune({ db }: Store, now = Date.now()): Promise<void> {
  await pruneHandovers(db, {
    now: new Date(now).toISOString(),
    forgetBefore: new Date(now - TOLD_FOR).toISOString(),
  })
}
