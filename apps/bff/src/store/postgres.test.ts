import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createTestStore, ENGINE } from '../testing/test-store.ts'
import { openStore } from './store.ts'

/** Milliseconds: as in production, but quick. */
const QUERY_TIMEOUT = 200

describe.runIf(ENGINE === 'postgres')(
  'a connection to PostgreSQL that got no answer in time',
  () => {
    test('is not used again: its transaction, which begins once the server goes on, holds no lock', async () => {
      await using place = await createTestStore()
      const url = new URL('databaseUrl' in place.location ? place.location.databaseUrl : '')
      url.searchParams.set('query_timeout', String(QUERY_TIMEOUT))
      const store = await openStore({ databaseUrl: url.href })
      await using observer = await openStore(place.location).then((open) => ({
        ...open,
        [Symbol.asyncDispose]: open.close,
      }))
      const own = sql<{ pid: number }>`select pg_backend_pid() as pid`
      const pid = (await own.execute(store.db)).rows[0]?.pid ?? 0
      process.kill(pid, 'SIGSTOP')
      const late = store.db.transaction().execute((transaction) => own.execute(transaction))
      await expect(late).rejects.toThrow('Query read timeout')
      process.kill(pid, 'SIGCONT')
      expect((await own.execute(store.db)).rows[0]?.pid).not.toBe(pid)
      const left = sql`select state from pg_stat_activity where pid = ${pid}`
      await expect.poll(async () => (await left.execute(observer.db)).rows).toEqual([])
      await store.close()
    })
  },
)
