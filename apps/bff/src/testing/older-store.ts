import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { createUnopenedStore, type TestStore } from './test-store.ts'

/**
 * The data of the last release whose record had no key, as it left them: three people, one hand-over, and 13 events
 * behind six that it had pruned. `pg_dump --inserts`, and the file itself.
 */
const KEPT = join(import.meta.dirname, 'before-audit-key')

/** Where its record ended, and after which event it began. */
export const OLDER_RECORD = { end: 19, beginning: 6 }

/** A store with these data in it, not opened since. */
export async function createOlderStore(): Promise<TestStore> {
  const place = await createUnopenedStore()
  const { location } = place
  if ('sqlitePath' in location) {
    const file = gunzipSync(readFileSync(join(KEPT, 'sipdesk.sqlite.gz')))
    writeFileSync(location.sqlitePath, file, { mode: 0o600 })
    return place
  }
  const client = new pg.Client(location.migrateUrl)
  await client.connect()
  await client.query(readFileSync(join(KEPT, 'sipdesk.sql'), 'utf8'))
  await client.end()
  return place
}
