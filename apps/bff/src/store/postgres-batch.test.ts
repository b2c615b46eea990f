import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOnRecord } from '../operations/opening.ts'
import { anOperation } from '../testing/an-operation.ts'
import { refuseRows } from '../testing/break-store.ts'
import { lineTo } from '../testing/lossy-line.ts'
import { createTestStore, createUnopenedStore, type TestStore } from '../testing/test-store.ts'
import { appendAfter, createAuditLog, lockedHead, type AuditLog } from './audit-log.ts'
import type { NewAuditEvent } from './batch.ts'
import { verifyChain } from './audit-verify.ts'
import { findOperation, takeOver, type Operation } from './operations.ts'
import { openStore, type Database, type Store } from './store.ts'

let place: TestStore
let store: Store
let log: AuditLog
let asked = 0
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location, { onQuery: () => asked++ })
  log = createAuditLog(store)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

const event = (
  username: string | null,
  phase: 'intent' | 'outcome' = 'outcome',
): NewAuditEvent => ({
  action: 'credential.create',
  phase,
  username,
  result: phase === 'intent' ? null : 'succeeded',
})

const append = (username: string) => log.append(event(username))
const open = (of: Operation) => log.open(of, event(of.username, 'intent'))
const settle = (of: Operation) =>
  log.settle({ ...of, answer: 'done', settledAt: new Date().toISOString() }, event(of.username))

/** How many statements the database was asked for. */
async function asksOf(work: () => Promise<unknown>): Promise<number> {
  const before = asked
  await work()
  return asked - before
}

/** By name and phase, in their order, in a chain that is whole. */
async function onRecord(): Promise<string[]> {
  expect((await verifyChain(store)).brokenAt).toBeUndefined()
  const events = store.db.selectFrom('auditEvents').select(['username', 'phase']).orderBy('seq')
  return (await events.execute()).map(({ username, phase }) => `${username} ${phase}`)
}

describe('a batch', () => {
  test('is one statement: it settles, opens, appends and moves the end', async () => {
    const earlier = anOperation('earlier')
    await open(earlier)
    const opened = anOperation('opened')
    const batch = () => Promise.all([append('plain'), settle(earlier), open(opened)])
    expect(await asksOf(batch)).toBe(1)
    expect(await onRecord()).toEqual([
      'earlier intent',
      'plain outcome',
      'earlier outcome',
      'opened intent',
    ])
    expect(await findOperation(store.db, earlier.id)).toMatchObject({ answer: 'done' })
  })

  test('is made again where another writer has gone on, with the end that it was told', async () => {
    await using other = await openStore(place.location).then(disposable)
    await append('first')
    await createAuditLog(other).append(event('of another'))
    expect(await asksOf(() => append('second'))).toBe(2)
    expect(await onRecord()).toEqual(['first outcome', 'of another outcome', 'second outcome'])
  })

  test('is written without what may not be: a taken id, a taken name, a lease that was taken over', async () => {
    const [taken, lost, kept] = [anOperation('taken'), anOperation('lost'), anOperation('kept')]
    await Promise.all([taken, lost, kept].map(open))
    await takeOver(store.db, lost.id, { worker: 'second', leaseUntil: Date.now() }, Date.now())
    const sameName = anOperation('same-name', { nameLock: taken.nameLock })
    const batch = () => [append('one'), open(taken), settle(lost), open(sameName), settle(kept)]
    const results: unknown[] = []
    expect(await asksOf(async () => results.push(...(await Promise.all(batch()))))).toBe(2)
    expect(results).toEqual([undefined, false, false, false, true])
    expect((await onRecord()).slice(3)).toEqual(['one outcome', 'kept outcome'])
  })

  test('waits for the lock after two times in which nothing was written, and says the same', async () => {
    await using other = await openStore(place.location).then(disposable)
    const taken = anOperation('taken')
    await open(taken)
    await createAuditLog(other).append(event('of another'))
    const results: unknown[] = []
    const work = async () => results.push(...(await Promise.all([open(taken), append('one')])))
    expect(await asksOf(work)).toBeGreaterThan(3)
    expect(results).toEqual([false, undefined])
    expect((await onRecord()).slice(2)).toEqual(['one outcome'])
    expect(await asksOf(() => append('two'))).toBe(1)
  })

  test('that the database refuses in the middle has written nothing', async () => {
    const [earlier, opened] = [anOperation('earlier'), anOperation('opened')]
    await open(earlier)
    const allow = await refuseRows(store, 'auditEvents', `new."username" = 'refused'`)
    const batch = () => [settle(earlier), open(opened), append('refused')]
    const results = await Promise.allSettled(batch())
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await onRecord()).toEqual(['earlier intent'])
    expect(await findOperation(store.db, opened.id)).toBeUndefined()
    expect(await findOperation(store.db, earlier.id)).toMatchObject({ settledAt: null })
    await allow()
    expect(await Promise.all(batch())).toEqual([true, true, undefined])
    expect(await onRecord()).toHaveLength(4)
  })
})

test('batches of two writers, and of one that locks the head as releases before did, are each in the chain, once', async () => {
  await using other = await openStore(place.location).then(disposable)
  const logs = [log, createAuditLog(other)]
  const write = async (writer: AuditLog, of: Operation) => {
    expect(await writer.open(of, event(of.username, 'intent'))).toBe(true)
    expect(await writer.settle({ ...of, settledAt: 'now' }, event(of.username))).toBe(true)
  }
  const names = Array.from({ length: 150 }, (_, number) => `${number}`)
  const writing = names.flatMap((name) =>
    logs.map((of, at) => write(of, anOperation(`${at}-${name}`))),
  )
  for (const name of names.slice(0, 20)) {
    await store.db.transaction().execute(async (transaction) => {
      const head = await lockedHead(transaction, store)
      await appendAfter(head, transaction, store.auditKeys, [event(name)])
    })
  }
  await Promise.all(writing)
  const seen = await onRecord()
  expect(seen).toHaveLength(4 * names.length + 20)
  expect(new Set(seen).size).toBe(seen.length)
})

test('goes on beside a later release that has added columns', async () => {
  await using unopened = await createUnopenedStore()
  await using older = await openStore(unopened.location).then(disposable)
  const writer = createAuditLog(older)
  await writer.append(event('before'))
  for (const table of ['submissions', 'auditEvents', 'auditHead']) {
    await older.asOwner((owner) =>
      owner.schema.alterTable(table).addColumn('added', 'text').execute(),
    )
  }
  const opened = anOperation('after')
  expect(await writer.open(opened, event('after', 'intent'))).toBe(true)
  expect(await writer.settle({ ...opened, settledAt: 'now' }, event('after'))).toBe(true)
  expect(await verifyChain(older)).toMatchObject({ events: 3, head: { seq: 3 } })
})

test('a batch whose answer is lost is not sent again: what it opened and appended is on record once', async () => {
  await using line = await lineTo(place.location)
  await using far = await openStore(line.location).then(disposable)
  const writer = createAuditLog(far)
  await writer.append(event('before'))
  line.loseNextAnswer()
  const opened = anOperation('opened')
  const [isOpen] = await Promise.all([
    openOnRecord(writer, far, opened),
    expect(writer.append(event('appended'))).rejects.toThrow('could not be written'),
  ])
  expect(isOpen).toBe(true)
  await writer.append(event('after'))
  expect((await onRecord()).map((one) => one.split(' ')[0])).toEqual([
    'before',
    'opened',
    'appended',
    'after',
  ])
})

const disposable = <S extends Store>(of: S) => ({ ...of, [Symbol.asyncDispose]: of.close })

test('a connection that breaks while a batch waits: whether it was opened is not known yet, for it may still be', async () => {
  await using line = await lineTo(place.location)
  await using far = await openStore(line.location).then(disposable)
  const writer = createAuditLog(far)
  await writer.append(event('before'))
  const opened = anOperation('opened')
  let opening: Promise<boolean | undefined> | undefined
  await store.db.transaction().execute(async (transaction) => {
    await lockedHead(transaction, store)
    opening = openOnRecord(writer, far, opened)
    await expect.poll(() => waitingForLocks(transaction)).toBe(1)
    line.cut()
    expect(await opening).toBeUndefined()
    expect(await findOperation(store.db, opened.id)).toBeUndefined()
  })
  await expect.poll(() => findOperation(store.db, opened.id)).toMatchObject({ id: opened.id })
})

async function waitingForLocks(db: Database): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as "count" from pg_stat_activity
    where "datname" = current_database() and "wait_event_type" = 'Lock'`.execute(db)
  return rows[0]?.count ?? 0
}
