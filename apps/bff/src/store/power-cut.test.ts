import { symlinkSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { setImmediate as giveWay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PASSWORD, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { Disk } from '../testing/disk.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createFolder, type TestStore } from '../testing/test-store.ts'
import { createAuditLog } from './audit-log.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore } from './store.ts'

let place: TestStore
let sqlitePath: string
let bench: CreateBench
let disk: Disk

beforeEach(async () => {
  place = createFolder()
  sqlitePath = 'sqlitePath' in place.location ? place.location.sqlitePath : ''
  bench = await startCreateBench({
    store: place,
    settings: { CHANGES_PER_MINUTE: '100000', AUDIT_ANCHOR_FILE: `${sqlitePath}.anchors` },
  })
  disk = new Disk(sqlitePath)
})
afterEach(async () => {
  disk.release()
  await bench[Symbol.asyncDispose]()
  disk[Symbol.dispose]()
  await place[Symbol.asyncDispose]()
})

const EVENT = { phase: 'outcome', action: 'sign-in', result: 'refused' } as const

const NAMES = ['one', 'two', 'three']

const ask = (username: string, key = username) =>
  bench.create({ username, password: PASSWORD }, { 'Idempotency-Key': `key-of-${key}` })

/** With the disk held: until no intent waits for it any more, and outcomes do. Ends too where they are all answered. */
async function letIntentsPass(asked: Promise<unknown>): Promise<void> {
  const answered: unknown[] = []
  void asked.then((all) => answered.push(all))
  while (bench.app.twilio.commits() < NAMES.length && answered.length === 0) {
    disk.releaseOnce()
    await giveWay()
  }
  await expect.poll(() => disk.held).toBeGreaterThan(0)
}

/** What the record says after a power cut, of creates. */
async function afterCut(name: string) {
  const copy = disk.cut(join(sqlitePath, '..', name))
  const store = await openStore({ ...place.location, sqlitePath: copy })
  try {
    const { brokenAt } = await verifyChain(store)
    const events = await store.db.selectFrom('auditEvents').selectAll().execute()
    const creates = events.filter(({ action }) => action === 'credential.create')
    const named = (phase: string) =>
      creates.filter((event) => event.phase === phase).map(({ username }) => username)
    return { brokenAt, intents: named('intent'), outcomes: named('outcome'), events }
  } finally {
    await store.close()
  }
}

test('a power cut at any moment: all that was told and all that was sent is on record, and the chain is whole', async () => {
  const told: string[] = []
  const sent = () => bench.usernames()
  let cuts = 0
  async function cut(): Promise<void> {
    const before = [...told]
    const atTwilio = await sent()
    const { brokenAt, intents, outcomes } = await afterCut(`cut-${cuts++}`)
    expect(brokenAt).toBeUndefined()
    expect(before.filter((username) => !outcomes.includes(username))).toEqual([])
    const ours = atTwilio.filter((username) => username.startsWith('phone-'))
    expect(ours.filter((username) => !intents.includes(username))).toEqual([])
  }
  await Promise.all(
    Array.from({ length: 12 }, async (_, one) => {
      for (let number = 0; number < 8; number++) {
        const username = `phone-${one}-${number}`
        expect((await ask(username)).status).toBe(201)
        told.push(username)
        if (told.length % 12 === 0) await cut()
      }
    }),
  )
  await cut()
  expect(cuts).toBe(9)
})

test('nothing is sent and nothing is told of what a power cut could still take back', async () => {
  const { twilio } = bench.app
  const replies: Response[] = []
  disk.hold()
  const asked = NAMES.map(async (name) => replies.push(await ask(name)))
  await expect.poll(() => disk.held).toBeGreaterThan(0)
  expect((await afterCut('intents')).intents).toEqual([])
  expect(twilio.commits()).toBe(0)
  await letIntentsPass(Promise.all(asked))
  const copies = NAMES.map(async (name) => replies.push(await ask(name)))
  const { intents, outcomes } = await afterCut('outcomes')
  expect(new Set(intents)).toEqual(new Set(NAMES))
  expect(replies.length).toBeLessThanOrEqual(outcomes.length)
  disk.release()
  await Promise.all([...asked, ...copies])
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201))
  expect(twilio.commits()).toBe(3)
})

test('nor does another process on the same file tell it', async () => {
  await using other = await startTestApp({ store: place, twilio: bench.app.twilio })
  const Cookie = await bench.app.signIn('operator')
  disk.hold()
  const path = `/api/credential-lists/${bench.listSid}/credentials`
  const askAt = (app: TestApp, username: string) =>
    app.send(
      'POST',
      path,
      { username, password: PASSWORD },
      { Cookie, 'Idempotency-Key': username },
    )
  const asked = Promise.all(NAMES.map((name) => askAt(bench.app, name)))
  await expect.poll(() => disk.held).toBeGreaterThan(0)
  await letIntentsPass(asked)
  let told: number | undefined
  const copy = askAt(other, 'one').then(({ status }) => (told = status))
  // What comes later is answered, again and again.
  for (let count = 0; count < 20; count++) await other.send('GET', '/livez')
  const toldBefore = told
  disk.release()
  expect(toldBefore).toBeUndefined()
  expect(await copy).toBe(201)
  expect((await asked).map(({ status }) => status)).toEqual([201, 201, 201])
})

test('a sync that fails is made good by writing the log into the file', async () => {
  disk.break(true)
  const replies = await Promise.all(NAMES.map((name) => ask(name)))
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(bench.app.context.store.sqlite?.isInDoubt()).toBe(false)
})

test('what is left of a log that could not be synced is not read over the file', async () => {
  disk.break(true)
  await Promise.all(
    NAMES.map((username) => bench.app.context.auditLog.append({ ...EVENT, username })),
  )
  const { brokenAt, events } = await afterCut('made-good')
  expect(brokenAt).toBeUndefined()
  expect(events.slice(-3).map(({ username }) => username)).toEqual(NAMES)
})

test('a database that is reached by a link needs no checkpoint to be on disk', async () => {
  await using linked = createFolder()
  const target = join(sqlitePath, '..', 'target.sqlite')
  const link = 'sqlitePath' in linked.location ? linked.location.sqlitePath : ''
  symlinkSync(target, link)
  const store = await openStore(linked.location)
  using reader = new DatabaseSync(target, { readOnly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from "auditEvents"').get()
  const log = createAuditLog(store)
  await Promise.all(NAMES.map((username) => log.append({ ...EVENT, username })))
  expect(store.sqlite?.isInDoubt()).toBe(false)
  await store.close()
})

test.each(['intents', 'outcomes'])(
  'where that fails too, for %s, nothing is sent and nothing told, not even to a copy, until it is sure',
  async (which) => {
    const { twilio } = bench.app
    using reader = new DatabaseSync(sqlitePath, { readOnly: true })
    // Whoever still reads what was before keeps the log from being written into the file.
    reader.exec('begin')
    reader.prepare('select count(*) from "auditEvents"').get()
    disk.hold()
    const asked = Promise.all(NAMES.map((name) => ask(name)))
    await expect.poll(() => disk.held).toBeGreaterThan(0)
    if (which === 'outcomes') await letIntentsPass(asked)
    disk.break(true)
    disk.release()
    const copies = Promise.all(NAMES.map((name) => ask(name)))
    const statuses = [...(await asked), ...(await copies)].map(({ status }) => status)
    expect(statuses).not.toContain(201)
    expect(twilio.commits()).toBe(which === 'intents' ? 0 : 3)
    // SQLite itself has waited for the disk, but not for what is before this event.
    await expect(bench.app.context.auditLog.append(EVENT)).rejects.toThrow('could not be written')
    // A sync that succeeds after one that failed says nothing of what was to be written then.
    disk.break(false)
    await expect(bench.app.context.auditLog.append(EVENT)).rejects.toThrow('could not be written')
    reader.exec('rollback')
    for (const name of NAMES) {
      await expect.poll(async () => (await ask(name)).status).toBe(201)
    }
    expect(twilio.commits()).toBe(3)
  },
)
