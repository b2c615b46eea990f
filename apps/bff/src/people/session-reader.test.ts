import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Session } from '@sipdesk/shared/session.ts'
import { openStore, type Database } from '../store/store.ts'
import { limitedPerson } from '../testing/limited.ts'
import { runCommand } from '../testing/run-command.ts'
import { SESSION_CHANGES, type SessionChange } from '../testing/session-changes.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createFolder, createTestStore, ENGINE, type TestStore } from '../testing/test-store.ts'
import { insertPerson } from './directory.ts'
import { createSessionReader } from './session-reader.ts'

const OTHER_PROCESS = join(import.meta.dirname, '..', 'testing', 'session-changer.ts')

let place: TestStore
let app: TestApp
let other: ChildProcessWithoutNullStreams
beforeAll(async () => {
  place = await createTestStore()
  app = await startTestApp({ store: place })
  other = spawn(process.execPath, [OTHER_PROCESS, JSON.stringify(place.location)])
  other.stderr.pipe(process.stderr)
})
afterAll(async () => {
  other.stdin.end()
  await once(other, 'close')
  await app[Symbol.asyncDispose]()
  await place[Symbol.asyncDispose]()
})

const BEFORE = { role: 'operator', lists: null } as const
type Told = (typeof SESSION_CHANGES)[SessionChange]['leaves'] | typeof BEFORE

/** An operator who reaches all lists, and what the next request is told of them. */
async function signedIn() {
  const { id, send } = await limitedPerson(app, 'operator', null)
  async function told(): Promise<Told> {
    const reply = await send('GET', '/api/session')
    if (reply.status === 401) return 'signed out'
    const { role, lists } = Session.parse(await reply.json()).person
    return { role, lists } as Told
  }
  expect(await told()).toEqual(BEFORE)
  expect(await told()).toEqual(BEFORE)
  return { id, told }
}

class TakenBack extends Error {}

const inTransaction = (work: (db: Database) => Promise<unknown>) =>
  app.context.store.db.transaction().execute(work)

/** Who makes a change, and how. */
const WAYS: Record<string, (change: SessionChange, id: string) => Promise<unknown>> = {
  'this process': (change, id) => SESSION_CHANGES[change].make(app.context.store.db, id),
  'a transaction': (change, id) =>
    inTransaction((transaction) => SESSION_CHANGES[change].make(transaction, id)),
  'another process': (change, id) => {
    other.stdin.write(`${JSON.stringify([change, id])}\n`)
    return once(other.stdout, 'data')
  },
}

describe.each(Object.keys(WAYS))('the next request knows, once it was changed by %s,', (way) => {
  test.each(Object.keys(SESSION_CHANGES) as SessionChange[])('of %s', async (change) => {
    const { id, told } = await signedIn()
    await WAYS[way]?.(change, id)
    expect(await told()).toEqual(SESSION_CHANGES[change].leaves)
  })
})

test.each(Object.keys(SESSION_CHANGES) as SessionChange[])(
  'a transaction that is taken back has changed nothing: %s',
  async (change) => {
    const { id, told } = await signedIn()
    let meanwhile: Promise<Told> | undefined
    const taken = inTransaction(async (transaction) => {
      await SESSION_CHANGES[change].make(transaction, id)
      meanwhile = told()
      throw new TakenBack()
    })
    await expect(taken).rejects.toThrow(TakenBack)
    expect(await meanwhile).toEqual(BEFORE)
    expect(await told()).toEqual(BEFORE)
  },
)

test('the next request knows what was written in SQL, and by better-auth', async () => {
  const { id, told } = await signedIn()
  const { db } = app.context.store
  await sql`/* ours */ UPDATE people SET role = 'viewer' WHERE id = ${id}`.execute(db)
  expect(await told()).toMatchObject({ role: 'viewer' })
  const { internalAdapter } = await app.context.auth.$context
  await internalAdapter.updateUser(id, { role: 'admin' })
  expect(await told()).toMatchObject({ role: 'admin' })
  await internalAdapter.deleteUserSessions(id)
  expect(await told()).toBe('signed out')
})

test('the next request knows that a backup was restored, which lacks the session', async () => {
  await using own = createFolder()
  await using running = await startTestApp({ store: own })
  const file = join(String(own.settings['DATA_DIR']), 'backup.sqlite')
  expect((await runCommand('backup', [file], own.settings)).code).toBe(0)
  const Cookie = await running.signIn('viewer')
  const status = async () =>
    (await running.send('GET', '/api/session', undefined, { Cookie })).status
  expect(await status()).toBe(200)
  expect((await runCommand('restore', [file], own.settings)).code).toBe(0)
  expect(await status()).toBe(401)
})

const DIGEST = 'digest-of-a-token'

/** A session in a store, whose person is a viewer. */
async function keepSession(db: Database): Promise<void> {
  const userId = await insertPerson(db, { email: 'v@example.com', name: 'V', role: 'viewer' })
  const at = new Date().toISOString()
  const times = { createdAt: at, updatedAt: at, expiresAt: at }
  await db
    .insertInto('sessions')
    .values({ id: 'one', token: DIGEST, userId, ...times })
    .execute()
}

test('on SQLite a session is read once, until something is written that says more than the record', async () => {
  await using own = await createTestStore()
  let queries = 0
  const store = await openStore(own.location, { onQuery: () => queries++ })
  await keepSession(store.db)
  const read = createSessionReader(store)
  async function asked(): Promise<number> {
    const before = queries
    expect(await read(DIGEST)).toMatchObject({ sessionId: 'one', role: 'viewer' })
    return queries - before
  }
  const again = ENGINE === 'sqlite' ? 0 : 1
  expect(await asked()).toBe(1)
  expect(await asked()).toBe(again)
  await store.db.updateTable('auditHead').set({ seq: 0 }).execute()
  expect(await asked()).toBe(again)
  await store.db.updateTable('people').set({ name: 'W' }).execute()
  expect(await asked()).toBe(1)
  expect(await asked()).toBe(again)
  await store.close()
})

test('a thousand sessions are kept: of more, the one that was found first is read again', async () => {
  await using own = createFolder()
  let queries = 0
  const store = await openStore(own.location, { onQuery: () => queries++ })
  await keepSession(store.db)
  const [one] = await store.db.selectFrom('sessions').selectAll().execute()
  const digests = Array.from({ length: 1_000 }, (_, index) => `digest-${index}`)
  for (const token of digests) {
    if (one)
      await store.db
        .insertInto('sessions')
        .values({ ...one, id: token, token })
        .execute()
  }
  const read = createSessionReader(store)
  for (const digest of [DIGEST, ...digests]) await read(digest)
  queries = 0
  for (const digest of digests) await read(digest)
  expect(queries).toBe(0)
  await read(DIGEST)
  expect(queries).toBe(1)
  await store.close()
})

test('what another process writes right after a session was read is not kept back', async () => {
  await using own = createFolder()
  let onQuery = () => {}
  const store = await openStore(own.location, { onQuery: () => onQuery() })
  await keepSession(store.db)
  const read = createSessionReader(store)
  const path = 'sqlitePath' in own.location ? own.location.sqlitePath : ''
  using database = new DatabaseSync(path)
  let another: Promise<unknown> | undefined
  onQuery = () => {
    onQuery = () => {}
    database.exec(`update people set role = 'admin'`)
    // Sees the new version before the first has kept what it read.
    another = read('another')
  }
  expect(await read(DIGEST)).toMatchObject({ role: 'viewer' })
  expect(await another).toBeUndefined()
  expect(await read(DIGEST)).toMatchObject({ role: 'admin' })
  await store.close()
})
