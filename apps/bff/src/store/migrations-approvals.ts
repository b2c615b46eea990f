import { index, type AnyDatabase } from './migration-help.ts'

/** Changes that wait for a second admin, and who asked for what is on record. */
export async function createApprovals(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('auditEvents').addColumn('requestedBy', 'text').execute()
  await db.schema
    .createTable('approvalRules')
    .addColumn('kind', 'text', (column) => column.primaryKey())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
  let table = db.schema
    .createTable('approvals')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('requestKey', 'text', (column) => column.unique())
    .addColumn('openFor', 'text', (column) => column.unique())
    .addColumn('confirmations', 'integer', (column) => column.notNull())
  for (const column of ALWAYS) table = table.addColumn(column, 'text', (of) => of.notNull())
  for (const column of PERHAPS) table = table.addColumn(column, 'text')
  await table.execute()
  await index(db, 'approvals', ['state', 'expiresAt'])
  await index(db, 'approvals', ['requestedAt'])
}

const ALWAYS = [
  'endpoint',
  'params',
  'body',
  'kind',
  'action',
  'subject',
  'targetKey',
  'target',
  'version',
  'requestedBy',
  'requestedByName',
  'requestedByEmail',
  'requestedAt',
  'expiresAt',
  'state',
]
const PERHAPS = ['role', 'reason', 'decidedBy', 'decidedByName', 'decidedAt', 'endedAt', 'code']
