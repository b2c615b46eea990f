import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFolder } from '../testing/test-store.ts'
import { watchChanges } from './sqlite-changes.ts'
import { openStore, type Store } from './store.ts'

const place = createFolder()
let store: Store
let path: string
beforeAll(async () => {
  store = await openStore(place.location)
  path = 'sqlitePath' in place.location ? place.location.sqlitePath : ''
  await sql`create trigger names after update on handovers begin update people set name = 'N'; end`.execute(
    store.db,
  )
})
afterAll(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

/** Whether the version is another one afterwards, and then the same again. */
async function isMoved(work: () => unknown): Promise<boolean> {
  const before = store.version()
  await work()
  const after = store.version()
  expect(store.version()).toBe(after)
  return after !== before
}

const run = (text: string) => sql.raw(text).execute(store.db)

test.each([
  'select * from people',
  'update auditHead set seq = 0',
  `insert or ignore into "rateLimits" values ('key', 1)`,
  'delete from submissions',
  'delete from "countedChanges"',
  'update "recordReaders" set seq = 0',
  'begin',
  'commit',
])('nothing that counts is changed by: %s', async (text) => {
  expect(await isMoved(() => run(text))).toBe(false)
})

test.each([
  'update people set name = name',
  'with w as (select 1) delete from sessions',
  'REPLACE INTO verifications SELECT * FROM verifications',
  'update handovers set username = username',
])('each time, something may be changed by: %s', async (text) => {
  expect(await isMoved(() => run(text))).toBe(true)
  expect(await isMoved(() => run(text))).toBe(true)
})

test.each(['create table one (id text)', 'alter table one rename to two', 'drop table two'])(
  'something may be changed by: %s',
  async (text) => expect(await isMoved(() => run(text))).toBe(true),
)

test('what is taken back counts once more', async () => {
  await run('begin')
  await run('savepoint here')
  expect(await isMoved(() => run('update people set name = name'))).toBe(true)
  expect(await isMoved(() => run('rollback to here'))).toBe(true)
  expect(await isMoved(() => run('release here'))).toBe(false)
  expect(await isMoved(() => run('rollback'))).toBe(true)
})

test('what another connection has committed counts, also of the record', async () => {
  using other = new DatabaseSync(path)
  other.exec('begin immediate; update auditHead set seq = 1')
  expect(await isMoved(() => {})).toBe(false)
  expect(await isMoved(() => other.exec('commit'))).toBe(true)
})

test('what is run past it, on the same connection, counts too', () => {
  using database = new DatabaseSync(':memory:')
  const { version } = watchChanges(database)
  database.exec('create table some (id text); create table auditHead (seq integer)')
  const isMovedBy = (text: string) => {
    const before = version()
    database.exec(text)
    return version() !== before
  }
  for (const text of ['insert into some values (1)', 'begin; rollback']) {
    expect(isMovedBy(text)).toBe(true)
    expect(isMovedBy(text)).toBe(true)
  }
  expect(isMovedBy('insert into auditHead values (1)')).toBe(false)
})
