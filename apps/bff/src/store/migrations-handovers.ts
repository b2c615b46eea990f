import { index, type AnyDatabase } from './migration-help.ts'

export async function createHandovers(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('handovers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('listSid', 'text', (column) => column.notNull())
    .addColumn('username', 'text', (column) => column.notNull())
    .addColumn('ciphertext', 'text')
    .addColumn('createdBy', 'text', (column) => column.notNull())
    .addColumn('createdByName', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text')
    .addColumn('withdrawnAt', 'text')
    .execute()
  await index(db, 'handovers', ['listSid', 'username', 'createdAt'])
  await index(db, 'handovers', ['expiresAt'])
}
