import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestStore } from '../testing/test-store.ts'
import { openStore } from './store.ts'

/** Milliseconds: as in production, but quick. */
const QUERY_TIMEOUT = 200

const ownBackend = sql<{ pid: number }>`select pg_backend_pid() as pid`

test('a connection that got no answer in time is not used again: the transaction that it begins late holds no lock', async () => {
  await using place = await createTestStore()
  const observer = await openStore(place.location)
  const url = new URL(place.settings['DATABASE_URL'] ?? '')
  url.searchParams.set('query_timeout', String(QUERY_TIMEOUT))
  const { db, close } = await openStore({ ...place.location, databaseUrl: url.href })
  const pid = (await ownBackend.execute(db)).rows[0]?.pid ?? 0
  process.kill(pid, 'SIGSTOP')
  const late = db.transaction().execute((transaction) => ownBackend.execute(transaction))
  await expect(late).rejects.toThrow('Query read timeout')
  process.kill(pid, 'SIGCONT')
  expect((await ownBackend.execute(db)).rows[0]?.pid).not.toBe(pid)
  const left = sql`select state from pg_stat_activity where pid = ${pid}`
  await expect.poll(async () => (await left.execute(observer.db)).rows).toEqual([])
  await close()
  await observer.close()
})
