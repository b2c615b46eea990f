import { pruneTarget } from '../store/audit-chain.ts'
import { appendAfter, lockedHead } from '../store/audit-log.ts'
import type { Database, Store } from '../store/store.ts'

/** Events deleted in one transaction, so that writers wait only briefly. */
const AT_ONCE = 5_000

/**
 * Deletes every event before this time. The rest remains a chain: the head stores where it begins, and an event of the
 * same transaction says so.
 */
export async function prune(store: Store, before: string): Promise<void> {
  const { seq: newest } = await store.db
    .selectFrom('auditHead')
    .select('seq')
    .executeTakeFirstOrThrow()
  const { length } = await oldEvents(store.db, { before, newest, limit: 1 })
  // An older copy of the database is not written into.
  if (length === 0 || !store.files.areRight()) return
  await store.asOwner(async (owner) => {
    while (await pruneSome({ ...store, db: owner }, { before, newest, limit: AT_ONCE }));
  })
}

type Which = { before: string; newest: number; limit: number }

function oldEvents(db: Database, { before, newest, limit }: Which) {
  return db
    .selectFrom('auditEvents')
    .select(['seq', 'digest'])
    .where('at', '<', before)
    .where('seq', '<=', newest)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** Resolves to false, with nothing done, when there is nothing left to delete. */
function pruneSome(store: Store, which: Which): Promise<boolean> {
  return store.db.transaction().execute(async (transaction) => {
    const head = await lockedHead(transaction, store)
    const last = (await oldEvents(transaction, which)).at(-1)
    if (!last) return false
    await transaction.deleteFrom('auditEvents').where('seq', '<=', last.seq).execute()
    const beginning = { beginSeq: last.seq, beginDigest: last.digest }
    await transaction.updateTable('auditHead').set(beginning).execute()
    const target = pruneTarget(last, which.before)
    const event = { phase: 'outcome', action: 'audit.prune', result: 'succeeded', target } as const
    await appendAfter({ ...head, ...beginning }, transaction, store.auditKeys, [event])
    return true
  })
}
