import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestStore, ENGINE, type TestStore } from '../testing/test-store.ts'
import { isAnswerLost, isStoreFailure } from './store-failure.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
beforeAll(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
})
afterAll(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

/** What the driver really throws. */
async function failureOf(...statements: string[]): Promise<unknown> {
  return store.db.connection().execute(async (connection) => {
    try {
      for (const text of statements) await sql.raw(text).execute(connection)
      return undefined
    } catch (error) {
      return error
    } finally {
      const undo = ENGINE === 'sqlite' ? 'pragma query_only = 0' : 'rollback'
      await sql
        .raw(undo)
        .execute(connection)
        .catch(() => undefined)
    }
  })
}

const WRITE = 'update "auditHead" set "seq" = "seq"'

const FAILURES: Record<typeof ENGINE, [what: string, statements: string[]][]> = {
  sqlite: [['only reads', ['pragma query_only = 1', WRITE]]],
  postgres: [
    ['only reads', ['begin read only', WRITE]],
    ['ends the connection', ['select pg_terminate_backend(pg_backend_pid())', WRITE]],
  ],
}

test.each(FAILURES[ENGINE])('a database that %s has failed', async (_what, statements) => {
  expect(isStoreFailure(await failureOf(...statements))).toBe(true)
})

test.each([
  ['breaks a rule of the schema', 'insert into "people" ("id") values (null)'],
  ['is none', 'selekt 1'],
])('a statement that %s is our fault', async (_what, statement) => {
  const error = await failureOf(statement)
  expect(error).toBeInstanceOf(Error)
  expect(isStoreFailure(error)).toBe(false)
})

test('a server that is not there is named by its code', async () => {
  const nowhere = { databaseUrl: 'postgres://nobody@127.0.0.1:1/x', auditSecrets: ['k'] } as const
  await expect(openStore(nowhere)).rejects.toMatchObject({
    name: 'StoreUnusable',
    message: expect.stringContaining('ECONNREFUSED'),
  })
})

test.each([
  [Object.assign(new Error('read'), { code: 'ECONNRESET' }), true],
  [Object.assign(new Error('write'), { code: 'EPIPE' }), true],
  [new Error('Query read timeout'), true],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), false],
  [Object.assign(new Error('deadlock detected'), { code: '40P01' }), false],
  ['ECONNRESET', false],
])('after %s it is not known whether the database goes on: %s', (error, isLost) => {
  expect(isAnswerLost(error)).toBe(isLost)
})
