import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder, type TestStore } from '../testing/test-store.ts'
import { RELAXED, type Sqlite } from './sqlite.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
let sqlite: Sqlite
beforeEach(async () => {
  place = createFolder()
  store = await openStore(place.location)
  if (!store.sqlite) throw new Error('not on SQLite')
  sqlite = store.sqlite
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

/** `NORMAL` and `FULL`. https://www.sqlite.org/pragma.html#pragma_synchronous */
const [NORMAL, FULL] = [1, 2]
const mode = () => sqlite.prepare('PRAGMA synchronous').get()?.['synchronous']
const count = () => sqlite.prepare('select count(*) as "of" from "rateLimits"').get()?.['of']
const insert = () => sqlite.prepare(`insert into "rateLimits" values (hex(randomblob(8)), 0)`).run()
const fail = () => {
  throw new Error('no more')
}

test('a statement is prepared once, and never one that changes more than the record', () => {
  const text = 'select count(*) from "submissions"'
  expect(sqlite.prepare(text)).toBe(sqlite.prepare(text))
  for (let times = 0; times < 2; times++) {
    expect(() => sqlite.prepare('delete from "sessions"')).toThrow('nobody would hear')
  }
})

test('what is not to wait for the disk leaves what comes after it to wait, also where it fails', () => {
  expect(sqlite.withoutSync(mode)).toBe(NORMAL)
  expect(mode()).toBe(FULL)
  expect(() => sqlite.withoutSync(fail)).toThrow('no more')
  expect(mode()).toBe(FULL)
})

test('of the statements of Kysely, those alone do not wait that say so', async () => {
  await sql`create temp table "modes" ("mode")`.execute(store.db)
  await sql`create temp trigger note after insert on "rateLimits" begin
    insert into "modes" select "synchronous" from pragma_synchronous; end`.execute(store.db)
  const take = (begin: string) =>
    sql`${sql.raw(begin)} insert into "rateLimits" values (${begin}, 0) returning "key"`
  await take('').execute(store.db)
  await take(RELAXED).execute(store.db)
  await take('/* again */').execute(store.db)
  const { rows } = await sql`select * from "modes"`.execute(store.db)
  expect(rows).toEqual([FULL, NORMAL, FULL].map((each) => ({ mode: each })))
})

test('a transaction that fails has written nothing, and says why, also where SQLite itself took it back', () => {
  expect(() => sqlite.transaction(() => [insert(), fail()])).toThrow('no more')
  const takenBack = sqlite.prepare(`insert or rollback into "auditHead" select * from "auditHead"`)
  expect(() => sqlite.transaction(() => [insert(), takenBack.run()])).toThrow('UNIQUE')
  expect(count()).toBe(0)
  sqlite.transaction(insert)
  expect(count()).toBe(1)
})
