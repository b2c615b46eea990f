import { lockedHead, type AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'

/** Events deleted in one transaction, so that writers wait only briefly. */
const AT_ONCE = 5_000

/**
 * Deletes every event before this time, and records that it did. The rest remains a chain: the head stores
 * where it begins.
 */
export async function prune(store: Store, log: AuditLog, before: string): Promise<void> {
  const { seq: newest } = await store.db
    .selectFrom('auditHead')
    .select('seq')
    .executeTakeFirstOrThrow()
  let anchorSeq: number | undefined
  for (;;) {
    const deleted = await pruneSome(store, before, newest)
    if (deleted === undefined) break
    anchorSeq = deleted
  }
  if (anchorSeq === undefined) return
  await log.append({
    phase: 'outcome',
    action: 'audit.prune',
    result: 'succeeded',
    target: `events up to ${anchorSeq}, older than ${before}`,
  })
}

async function pruneSome(
  { db, engine }: Store,
  before: string,
  newest: number,
): Promise<number | undefined> {
  return db.transaction().execute(async (transaction) => {
    await lockedHead(transaction, engine)
    const old = await transaction
      .selectFrom('auditEvents')
      .select(['seq', 'digest'])
      .where('at', '<', before)
      .where('seq', '<=', newest)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute()
    const last = old.at(-1)
    if (!last) return undefined
    await transaction.deleteFrom('auditEvents').where('seq', '<=', last.seq).execute()
    await transaction
      .updateTable('auditHead')
      .set({ anchorSeq: last.seq, anchorDigest: last.digest })
      .execute()
    return last.seq
  })
}
