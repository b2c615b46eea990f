import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inThreads } from '../testing/in-threads.ts'
import { createUnopenedStore, ENGINE, type TestStore } from '../testing/test-store.ts'
import { openStore, StoreUnusable, type Store } from './store.ts'

let place: TestStore
const open: Store[] = []
beforeEach(async () => {
  place = await createUnopenedStore()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()))
  await place[Symbol.asyncDispose]()
})

async function openOne(): Promise<Store> {
  const store = await openStore(place.location)
  open.push(store)
  return store
}

test('many that start together leave one schema', async () => {
  await inThreads(4, place.location, 0)
  const { db, engine } = await openOne()
  expect(engine).toBe(ENGINE)
  expect(await db.selectFrom('auditHead').select('seq').execute()).toEqual([{ seq: 0 }])
})

test('a database of a newer version is refused, with the reason', async () => {
  const { asOwner } = await openOne()
  const later = { name: '9999-later', timestamp: '' }
  await asOwner((db) => db.insertInto('kysely_migration').values(later).execute())
  await expect(openOne()).rejects.toThrow(StoreUnusable)
  await expect(openOne()).rejects.toThrow('a newer version of Sipdesk (9999-later)')
})

test('a database that is not there is refused without its password', async () => {
  const location =
    ENGINE === 'postgres'
      ? { databaseUrl: 'postgres://u:canary@127.0.0.1:1/d' }
      : { sqlitePath: '/nowhere/at/all.sqlite' }
  const refused = await openStore({ ...location, auditSecrets: ['k'] }).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(StoreUnusable)
  expect(String(refused)).not.toContain('canary')
})

test('a commit is on disk when it returns', async () => {
  const { db } = await openOne()
  const setting = ENGINE === 'sqlite' ? sql`pragma synchronous` : sql`show synchronous_commit`
  const { rows } = await setting.execute(db)
  expect(rows).toEqual([ENGINE === 'sqlite' ? { synchronous: 2 } : { synchronous_commit: 'on' }])
})
