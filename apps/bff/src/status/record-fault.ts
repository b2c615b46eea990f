import type { Status } from '@sipdesk/shared/status.ts'
import { findEndFault } from '../store/audit-head.ts'
import type { Database, Store } from '../store/store.ts'

/**
 * Where somebody has changed the record: at its end as it stands now, or where an alert has told it, until the record is
 * restored or taken as it is. What is behind that alert is whole, and the end would say nothing any more. A loss that is
 * told anyway has one, too, which is not told again.
 */
export async function findRecordFault(
  { db, auditKeys }: Pick<Store, 'db' | 'auditKeys'>,
  { recordLoss }: Pick<Status, 'recordLoss'>,
): Promise<Status['recordFault']> {
  const fault = await findEndFault(db, auditKeys)
  if (fault) return { seq: fault.seq }
  return recordLoss ? undefined : findTold(db)
}

async function findTold(db: Database): Promise<Status['recordFault']> {
  const last = await db
    .selectFrom('auditEvents')
    .select(['seq', 'action', 'evidence'])
    .where('action', 'in', ['alert.broken-chain', 'audit.restore'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.action !== 'alert.broken-chain') return undefined
  const told = /^event (\d+)$/.exec(last.evidence ?? '')?.[1]
  return { seq: told === undefined ? last.seq : Number(told) }
}
