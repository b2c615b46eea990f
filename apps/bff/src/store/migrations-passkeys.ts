import { index, type AnyDatabase } from './migration-help.ts'

/** Keys of people's devices, and what was signed with them. */
export async function createPasskeys(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('credentialId', 'text', (column) => column.notNull().unique())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('isBackedUp', 'integer', (column) => column.notNull())
    .addColumn('isSecondFactorOnly', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('lastUsedAt', 'text')
    .execute()
  await index(db, 'passkeys', ['personId'])
  await db.schema
    .createTable('usedChallenges')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute()
  await index(db, 'usedChallenges', ['expiresAt'])
}
