import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../store/store.ts'
import { PASSWORD, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { endOfRecord, loseRecordSince } from '../testing/lose-record.ts'
import { createTestStore, ENGINE, type TestStore } from '../testing/test-store.ts'

let twilio: Twilio
let store: TestStore
let folder: string
let bench: CreateBench
beforeEach(async () => {
  twilio = await startTwilio({ seed: 'typical' })
  store = await createTestStore()
  folder = mkdtempSync(join(tmpdir(), 'sipdesk-notes-'))
  await start()
})
afterEach(async () => {
  await bench[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
  await twilio.stop()
  rmSync(folder, { recursive: true })
})

async function start(): Promise<void> {
  const settings = ENGINE === 'postgres' ? { DATA_DIR: folder } : {}
  bench = await startCreateBench({ twilio, store, settings })
}

function notedSeq(): number {
  const { location } = store
  const file =
    'sqlitePath' in location ? `${location.sqlitePath}-head` : join(folder, 'postgres-head')
  const { seq } = JSON.parse(readFileSync(file, 'utf8')) as { seq: number }
  return seq
}

async function status(headers?: Record<string, string>): Promise<Status> {
  const { path, reply: Reply } = statusEndpoints.getStatus
  const reply = await bench.app.send('GET', path, undefined, headers)
  return Reply.parse(await reply.json())
}

async function create(...usernames: string[]): Promise<void> {
  for (const username of usernames) {
    expect((await bench.create({ username, password: PASSWORD })).status).toBe(201)
  }
}

const timesLogged = () => bench.app.logText().split('the database is an older copy').length - 1

test('a database that becomes an older copy is told to admins, with what Twilio has since', async () => {
  await create('kept')
  const end = await endOfRecord(bench.app.context.store)
  await create('lost-1', 'lost-2')
  const lost = await endOfRecord(bench.app.context.store)
  expect((await status()).recordLoss).toBeUndefined()
  await expect.poll(notedSeq).toBe(lost.seq)
  await loseRecordSince(bench.app.context.store, end)
  await create('since')
  await expect
    .poll(async () => (await status()).recordLoss, { timeout: 5_000 })
    .toEqual({
      endsAt: end.at,
      seenAt: lost.at,
      newerCredentials: 2,
    })
  expect((await status()).isRecordWritable).toBe(true)
  const operator = { Cookie: await bench.app.signIn('operator') }
  expect((await status(operator)).recordLoss).toBeUndefined()
  twilio.setFault({ fault: '500', method: 'GET', path: 'CredentialLists', times: Infinity })
  expect((await status()).recordLoss).toMatchObject({ endsAt: end.at, newerCredentials: null })
  expect(timesLogged()).toBe(1)
})

test('also of what was acknowledged a moment before, and where more is on record since', async () => {
  await create('kept')
  const end = await endOfRecord(bench.app.context.store)
  await create('lost')
  const lost = await endOfRecord(bench.app.context.store)
  await loseRecordSince(bench.app.context.store, end)
  await create('since-1', 'since-2')
  await expect
    .poll(async () => (await status()).recordLoss, { timeout: 5_000 })
    .toEqual({ endsAt: end.at, seenAt: lost.at, newerCredentials: 1 })
  expect(timesLogged()).toBe(1)
})

test('at the start too: PostgreSQL goes on, a file is refused until it is accepted', async () => {
  await create('kept')
  const end = await endOfRecord(bench.app.context.store)
  await create('lost')
  await bench[Symbol.asyncDispose]()
  const opened = await openStore(store.location)
  await loseRecordSince(opened, end)
  await opened.close()
  await start()
  await expect
    .poll(async () => (await status()).recordLoss)
    .toMatchObject({ endsAt: end.at, newerCredentials: 1 })
  expect(timesLogged()).toBe(1)
  expect((await status()).isRecordWritable).toBe(ENGINE === 'postgres')
  const again = await bench.create({ username: 'again', password: PASSWORD })
  expect(again.status).toBe(ENGINE === 'postgres' ? 201 : 503)
})
