import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prune } from '../audit/retention.ts'
import { inThreads } from '../testing/in-threads.ts'
import { eventAt, moveEnd, remove } from '../testing/tamper.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { createAuditLog } from './audit-log.ts'
import type { NewAuditEvent } from './batch.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

const event = (username: string): NewAuditEvent => ({
  phase: 'outcome',
  action: 'credential.create',
  result: 'succeeded',
  username,
})

async function append(count: number): Promise<void> {
  const log = createAuditLog(store)
  await Promise.all(Array.from({ length: count }, (_, index) => log.append(event(`u${index}`))))
}

/** Sees by the engine’s own numbers that another connection has committed something. */
async function openObserver() {
  const { db, engine, close } = await openStore(place.location)
  // https://www.sqlite.org/pragma.html#pragma_data_version
  const version =
    engine === 'sqlite'
      ? sql`pragma data_version`
      : sql`select xmin::text from ${sql.table('auditHead')}`
  return {
    version: async () => (await version.execute(db)).rows,
    [Symbol.asyncDispose]: close,
  }
}

describe('the chain', () => {
  test('four writers at once leave it whole, with every event in it', async () => {
    await inThreads(4, place.location, 50)
    const report = await verifyChain(store)
    expect(report).toMatchObject({ events: 200, head: { seq: 200 } })
    expect(report.brokenAt).toBeUndefined()
    const rows = await store.db.selectFrom('auditEvents').select('username').execute()
    expect(new Set(rows.map(({ username }) => username)).size).toBe(200)
  })

  test('rehearsals beside writes leave it whole, and nothing of theirs in it', async () => {
    const [log, other] = [createAuditLog(store), createAuditLog(store)]
    for (let round = 0; round < 20; round++) {
      const [isWritable] = await Promise.all([other.rehearse(), log.append(event(`${round}`))])
      expect(isWritable).toBe(true)
    }
    expect(await verifyChain(store)).toMatchObject({ events: 20, head: { seq: 20 } })
    expect((await verifyChain(store)).brokenAt).toBeUndefined()
  })

  test('a rehearsal commits a write, as only that shows that the next one could be', async () => {
    await append(1)
    await using observer = await openObserver()
    const before = await observer.version()
    await createAuditLog(store).rehearse()
    expect(await observer.version()).not.toEqual(before)
    expect(await verifyChain(store)).toMatchObject({ events: 1, head: { seq: 1 } })
  })

  test('what waits while one write is under way is written with the next, in order', async () => {
    const log = createAuditLog(store)
    await Promise.all(Array.from({ length: 1200 }, (_, index) => log.append(event(`${index}`))))
    const rows = await store.db
      .selectFrom('auditEvents')
      .select('username')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ username }) => Number(username))).toEqual(
      Array.from({ length: 1200 }, (_, index) => index),
    )
  })

  test('what a database cannot keep fails no event, and leaves the chain whole', async () => {
    const log = createAuditLog(store)
    const names = ['plain', 'a\0b', 'half \uD800']
    await Promise.all(names.map((name) => log.append(event(name))))
    expect(await verifyChain(store)).toMatchObject({ events: 3 })
    expect((await verifyChain(store)).brokenAt).toBeUndefined()
    const rows = await store.db
      .selectFrom('auditEvents')
      .select('username')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ username }) => username)).toEqual(['plain', 'a\uFFFDb', 'half \uFFFD'])
  })

  test('retention leaves a chain that begins later, and says so', async () => {
    await append(10)
    const [, , , , , sixth] = await store.db
      .selectFrom('auditEvents')
      .select('at')
      .orderBy('seq')
      .execute()
    const soon = new Date(Date.parse(sixth?.at ?? '') + 60_000).toISOString()
    await prune(store, soon)
    const rows = await store.db.selectFrom('auditEvents').selectAll().execute()
    expect(rows.map(({ action, seq }) => ({ action, seq }))).toEqual([
      { action: 'audit.prune', seq: 11 },
    ])
    expect((await verifyChain(store)).brokenAt).toBeUndefined()
    await append(3)
    expect(await verifyChain(store)).toMatchObject({ events: 4, head: { seq: 14 } })
  })
})

test('an event that cannot be written is refused, and the next one that can is not', async () => {
  const log = createAuditLog(store)
  await log.append(event('before'))
  await store.db.updateTable('auditHead').set({ seq: 0 }).execute()
  await expect(log.append(event('collides'))).rejects.toThrow('could not be written')
  expect(log.isWritable()).toBe(false)
  await store.db.updateTable('auditHead').set({ seq: 1 }).execute()
  await log.append(event('after'))
  expect(log.isWritable()).toBe(true)
})

test('behind an end that somebody without the key has written, nothing is', async () => {
  const log = createAuditLog(store)
  for (const name of ['one', 'two', 'three']) await log.append(event(name))
  const head = await store.db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
  const third = await eventAt(store.db, 3)
  await store.asOwner(async (owner) => {
    await remove(owner, 3, 3)
    await moveEnd(owner, 2)
  })
  const refused = await Promise.allSettled(['four', 'five'].map((name) => log.append(event(name))))
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(log.append(event('six'))).rejects.toThrow('could not be written')
  expect(await store.db.selectFrom('auditEvents').select('seq').execute()).toHaveLength(2)
  await store.db.insertInto('auditEvents').values(third).execute()
  await store.db.updateTable('auditHead').set(head).execute()
  await log.append(event('seven'))
  const report = await verifyChain(store)
  expect([report.events, report.brokenAt]).toEqual([4, undefined])
})
