import { expect } from 'vitest'
import pg from 'pg'
import type { TestStore } from './test-store.ts'
import type { Store } from '../store/store.ts'

/** Where the record ends now. */
export function endOfRecord({ db }: Store) {
  return db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
}

/** Takes the record back to an earlier end, as a failover to an older copy of the database does. */
export async function loseRecordSince(
  { asOwner }: Store,
  end: Awaited<ReturnType<typeof endOfRecord>>,
): Promise<void> {
  await asOwner((db) =>
    db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('submissions').where('openedAt', '>', end.at).execute()
      await transaction.deleteFrom('auditEvents').where('seq', '>', end.seq).execute()
      await transaction.updateTable('auditHead').set(end).execute()
    }),
  )
}

/** Ends every connection to PostgreSQL, as a failover does. Resolves when this store, open there, has noticed. */
export async function breakConnections({ location }: TestStore, store: Store): Promise<void> {
  if (!('databaseUrl' in location)) return
  const startedAt = performance.now()
  const client = new pg.Client(location.migrateUrl)
  await client.connect()
  await client.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  await client.end()
  await expect.poll(() => store.brokenAt()).toBeGreaterThan(startedAt)
}
