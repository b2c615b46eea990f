import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder, type TestStore } from '../testing/test-store.ts'
import { createAuditLog } from './audit-log.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
beforeEach(async () => {
  place = createFolder()
  store = await openStore(place.location)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

const MAKE = [
  'create trigger "ofEvents" after insert on "auditEvents" begin delete from "sessions"; end',
  'create trigger "ofReaders" after update on "recordReaders" begin delete from "sessions"; end',
]
const DROP = ['drop trigger "ofEvents"', 'drop trigger "ofReaders"']

type Run = (text: string) => unknown

const here: Run = (text) => sql.raw(text).execute(store.db)
const elsewhere: Run = (text) => {
  using other = new DatabaseSync('sqlitePath' in place.location ? place.location.sqlitePath : '')
  other.exec(text)
}

test.each([
  ['this process', here],
  ['another process', elsewhere],
])('what a trigger writes counts each time, once %s has made it', async (_, run) => {
  const log = createAuditLog(store)
  /** Whether each write is one that counts: of an event, and past the log. */
  async function whatCounts(): Promise<boolean[]> {
    const versions = [store.version()]
    await log.append({ phase: 'outcome', action: 'sign-in', result: 'refused' })
    versions.push(store.version())
    await store.db.updateTable('recordReaders').set({ seq: 0 }).execute()
    versions.push(store.version())
    return versions.slice(1).map((version, index) => version !== versions[index])
  }
  expect(await whatCounts()).toEqual([false, false])
  for (const text of MAKE) await run(text)
  for (let count = 0; count < 3; count++) expect(await whatCounts()).toEqual([true, true])
  for (const text of DROP) await run(text)
  await whatCounts()
  expect(await whatCounts()).toEqual([false, false])
})
