import { sql } from 'kysely'
import { index, type AnyDatabase } from './migration-help.ts'

export async function createOperations(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('auditEvents').addColumn('evidence', 'text').execute()
  // No filter uses it, and every event paid for it.
  await db.schema.dropIndex('auditEvents_requestId_seq').execute()
  await db.schema
    .createTable('submissions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('payloadMac', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('listSid', 'text', (column) => column.notNull())
    .addColumn('username', 'text', (column) => column.notNull())
    .addColumn('nameLock', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .addColumn('worker', 'text', (column) => column.notNull())
    .addColumn('leaseUntil', 'bigint', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('answer', 'text')
    .execute()
  // Few rows are unsettled, so these two partial indexes stay small.
  await db.schema
    .createIndex('submissions_nameLock')
    .unique()
    .on('submissions')
    .column('nameLock')
    .where('nameLock', 'is not', null)
    .execute()
  await db.schema
    .createIndex('submissions_unsettled')
    .on('submissions')
    .column('leaseUntil')
    .where(sql.ref('settledAt'), 'is', null)
    .execute()
  await index(db, 'submissions', ['openedAt'])
}

/** Operations other than creates. SQLite cannot drop NOT NULL, so the table is made anew. */
export async function widenOperations(db: AnyDatabase): Promise<void> {
  await db.schema.dropIndex('submissions_nameLock').execute()
  // Unsettled rows are found by name, and every create paid for the second small index.
  await db.schema.dropIndex('submissions_unsettled').execute()
  await db.schema.dropIndex('submissions_openedAt').execute()
  await db.schema.alterTable('submissions').renameTo('narrowSubmissions').execute()
  await db.schema
    .createTable('submissions')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('payloadMac', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('listSid', 'text')
    .addColumn('credentialSid', 'text')
    .addColumn('username', 'text')
    .addColumn('target', 'text')
    .addColumn('nameLock', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .addColumn('worker', 'text', (column) => column.notNull())
    .addColumn('leaseUntil', 'bigint', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('answer', 'text')
    .execute()
  const kept = sql.raw(
    ['id', 'payloadMac', 'action', 'listSid', 'username', 'nameLock', 'origin', 'evidence']
      .concat(['openedAt', 'worker', 'leaseUntil', 'settledAt', 'answer'])
      .map((column) => `"${column}"`)
      .join(', '),
  )
  await sql`insert into "submissions" (${kept}) select ${kept} from "narrowSubmissions"`.execute(db)
  await db.schema.dropTable('narrowSubmissions').execute()
  await db.schema.createIndex('submissions_id').unique().on('submissions').column('id').execute()
  await db.schema
    .createIndex('submissions_nameLock')
    .unique()
    .on('submissions')
    .column('nameLock')
    .where('nameLock', 'is not', null)
    .execute()
  await index(db, 'submissions', ['openedAt'])
}
