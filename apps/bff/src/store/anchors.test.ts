import { mkdirSync, mkdtempSync, readFileSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOfRecord, loseRecordSince } from '../testing/lose-record.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, ENGINE, type TestStore } from '../testing/test-store.ts'
import { openStore } from './store.ts'

let place: TestStore
let folder: string
let file: string
beforeEach(async () => {
  place = await createTestStore()
  folder = mkdtempSync(join(tmpdir(), 'sipdesk-anchors-'))
  file = join(folder, 'anchors')
})
afterEach(async () => {
  await place[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const EVENT = { phase: 'outcome', action: 'sign-in', result: 'succeeded' } as const

/** Starts a server that has an anchor file, and stops it. */
async function serve(during: (app: TestApp) => Promise<unknown>): Promise<void> {
  await using app = await startTestApp({ store: place, settings: { AUDIT_ANCHOR_FILE: file } })
  await during(app)
}

async function statusOf(app: TestApp): Promise<Status> {
  const { path, reply: Reply } = statusEndpoints.getStatus
  return Reply.parse(await (await app.send('GET', path)).json())
}

const anchored = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Number(line.split(/[ :]/).at(-3)))

test('each stop leaves the end of the record in the file, behind those that are there, for this user alone', async () => {
  await serve((app) => app.context.auditLog.append(EVENT))
  await serve(async (app) => {
    await app.context.auditLog.append(EVENT)
    await app.context.auditLog.append(EVENT)
  })
  const [first, ...later] = anchored()
  expect([first, later.at(-1)]).toEqual([1, 3])
  await serve(async () => {})
  expect(anchored()).toEqual([first, ...later])
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
})

test('a file that cannot be written delays nothing, and is told once, and to admins', async () => {
  await serve((app) => app.context.auditLog.append(EVENT))
  rmSync(file)
  mkdirSync(file)
  await serve(async (app) => {
    await expect.poll(async () => (await statusOf(app)).areAnchorsFailing).toBe(true)
    expect(app.logText().split('AUDIT_ANCHOR_FILE cannot be written')).toHaveLength(2)
    expect(app.logText()).toContain('EISDIR')
    rmdirSync(file)
  })
  expect(anchored()).toEqual([1])
})

test('nothing is anchored that Sipdesk did not write', async () => {
  await serve(async (app) => {
    await app.context.auditLog.append(EVENT)
    await app.context.store.db.updateTable('auditHead').set({ at: '2020-01-01' }).execute()
  })
  expect(() => anchored()).toThrow('ENOENT')
})

test('a database that lacks what was anchored is an older copy at the next start, with nothing else to tell', async () => {
  await serve((app) => app.context.auditLog.append(EVENT))
  const store = await openStore(place.location)
  const older = await endOfRecord(store)
  await store.close()
  await serve((app) => app.context.auditLog.append(EVENT))
  const again = await openStore(place.location)
  await loseRecordSince(again, older)
  await again.close()
  if ('sqlitePath' in place.location) rmSync(`${place.location.sqlitePath}-head`)
  await serve(async (app) => {
    await expect
      .poll(async () => (await statusOf(app)).recordLoss)
      .toMatchObject({ endsAt: older.at })
    expect((await statusOf(app)).isRecordWritable).toBe(ENGINE === 'postgres')
    if (ENGINE === 'sqlite') return
    const losses = app.context.store.db
      .selectFrom('auditEvents')
      .select('target')
      .where('action', '=', 'audit.loss')
    await expect.poll(() => losses.execute()).toEqual([{ target: 'back to event 1, from event 2' }])
  })
})
