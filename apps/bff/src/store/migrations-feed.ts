import { CHAIN_START } from './audit-chain.ts'
import type { AnyDatabase } from './migration-help.ts'

/**
 * How far the feed and the alerts have read the record. The feed begins with the oldest event, the alerts behind the newest:
 * nobody is to be alarmed by what happened before the update.
 */
export async function createReaders(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('recordReaders')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('batchEnd', 'bigint')
    .addColumn('worker', 'text', (column) => column.notNull())
    .addColumn('leaseUntil', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('failure', 'text')
    .addColumn('nextTryAt', 'bigint', (column) => column.notNull())
    .execute()
  const { seq, at, endDigest } = await db
    .selectFrom('auditHead')
    .select(['seq', 'at', 'endDigest'])
    .executeTakeFirstOrThrow()
  const idle = { worker: '', leaseUntil: 0, failures: 0, nextTryAt: 0 }
  await db
    .insertInto('recordReaders')
    .values([
      { id: 'feed', seq: 0, at: '', digest: CHAIN_START, ...idle },
      { id: 'alerts', seq, at, digest: endDigest, ...idle },
    ])
    .execute()
}
