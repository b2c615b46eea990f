import { pruneTarget } from '../store/audit-chain.ts'
import { appendAfter, lockedHead } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'

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
  while (await pruneSome(store, before, newest));
}

/** Resolves to false, with nothing done, when there is nothing left to delete, or the database is not the right one. */
async function pruneSome(store: Store, before: string, newest: number): Promise<boolean> {
  if (!store.files.areRight()) return false
  return store.db.transaction().execute(async (transaction) => {
    const head = await lockedHead(transaction, store)
    const old = await transaction
      .selectFrom('auditEvents')
      .select(['seq', 'digest'])
      .where('at', '<', before)
      .where('seq', '<=', newest)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute()
    const last = old.at(-1)
    if (!last) return false
    await transaction.deleteFrom('auditEvents').where('seq', '<=', last.seq).execute()
    const begun = { ...head, beginSeq: last.seq, beginDigest: last.digest }
    const target = pruneTarget(last, before)
    const event = { phase: 'outcome', action: 'audit.prune', result: 'succeeded', target } as const
    await appendAfter(begun, transaction, store, [event])
    return true
  })
}
