import { sql } from 'kysely'
import { index, type AnyDatabase } from './migration-help.ts'

const TEXTS = ['label', 'owner', 'place', 'device', 'note']

/** What people write about credentials, and the way to what the record says of those of one list. */
export async function createCredentialDetails(db: AnyDatabase): Promise<void> {
  let table = db.schema
    .createTable('credentialDetails')
    .addColumn('credentialSid', 'text', (column) => column.primaryKey())
  for (const name of ['accountSid', 'listSid', 'username', ...TEXTS, 'knownAt']) {
    table = table.addColumn(name, 'text', (column) => column.notNull())
  }
  for (const name of ['describedAt', 'describedByName', 'goneSince']) {
    table = table.addColumn(name, 'text')
  }
  await table.execute()
  await index(db, 'credentialDetails', ['listSid'])
  await index(db, 'credentialDetails', ['goneSince'])
  // The condition is that of `CREDENTIAL_CHANGES`.
  await sql`create index "auditEvents_credential_changes"
    on "auditEvents" ("listSid", "credentialSid", "action", "seq")
    where "result" = 'succeeded'
    and "action" in ('credential.create', 'credential.rotate', 'credential.delete')`.execute(db)
}
