import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prune } from '../audit/retention.ts'
import { createOlderStore, OLDER_RECORD } from '../testing/older-store.ts'
import { change, digestWithoutKey, eventAt, moveEnd, remove } from '../testing/tamper.ts'
import type { TestStore } from '../testing/test-store.ts'
import { findEndFault, signHead } from './audit-head.ts'
import { createAuditLog } from './audit-log.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Store } from './store.ts'

/* The record of a release before it had a key, on each engine. */

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createOlderStore()
  store = await openStore(place.location)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

const { end, beginning } = OLDER_RECORD
const EVENT = { phase: 'outcome', action: 'sign-in', result: 'succeeded' } as const

const eventsOf = () => store.db.selectFrom('auditEvents').selectAll().orderBy('seq').execute()

test('is sealed once: what was written keeps its digests, and the seal names where it ended and began', async () => {
  const events = await eventsOf()
  const older = events.filter(({ keyId }) => keyId === null)
  expect(older).toHaveLength(end - beginning)
  const [first, last] = [older[0], older.at(-1)]
  const keyed = events.filter(({ keyId }) => keyId !== null)
  expect(keyed).toEqual([
    expect.objectContaining({
      seq: end + 1,
      action: 'audit.seal',
      keyId: store.auditKeys.newest.id,
      previousDigest: last?.digest,
      target: `events up to ${end}:${last?.digest}, after ${beginning}:${first?.previousDigest}`,
    }),
  ])
  await store.close()
  store = await openStore(place.location)
  expect(await eventsOf()).toEqual(events)
  expect(await verifyChain(store)).toMatchObject({ events: events.length, losses: [] })
})

test('is verified on both sides of the seal, goes on, and keeps people and hand-overs', async () => {
  await createAuditLog(store).append(EVENT)
  const report = await verifyChain(store)
  expect(report.brokenAt).toBeUndefined()
  expect(report).toMatchObject({ head: { seq: end + 2 } })
  expect(await store.db.selectFrom('people').select('role').orderBy('role').execute()).toEqual(
    ['admin', 'operator', 'viewer'].map((role) => ({ role })),
  )
  expect(await store.db.selectFrom('handovers').select('id').execute()).toEqual([{ id: 'h1' }])
})

test('can be pruned past the seal', async () => {
  await createAuditLog(store).append(EVENT)
  await prune(store, new Date(Date.now() + 60_000).toISOString())
  expect((await eventsOf()).map(({ action }) => action)).toEqual(['audit.prune'])
  expect((await verifyChain(store)).brokenAt).toBeUndefined()
})

test('cannot be changed behind the seal, though everybody can compute the digests there', async () => {
  await store.asOwner(async (db) => {
    await change(db, beginning + 2, { username: 'x' })
    let previousDigest = (await eventAt(db, beginning + 1)).digest
    for (let seq = beginning + 2; seq <= end; seq++) {
      const event = { ...(await eventAt(db, seq)), previousDigest }
      previousDigest = digestWithoutKey(event)
      await change(db, seq, { previousDigest: event.previousDigest, digest: previousDigest })
    }
  })
  expect((await verifyChain(store)).brokenAt).toMatchObject({
    seq: end + 1,
    why: 'it does not point to the event before it',
  })
})

test('is broken where its seal is gone, and sealed by no later start', async () => {
  await store.asOwner(async (db) => {
    await remove(db, end + 1, end + 1)
    await moveEnd(db, end)
  })
  await store.close()
  store = await openStore(place.location)
  expect(await eventsOf()).toHaveLength(end - beginning)
  expect((await verifyChain(store)).brokenAt?.why).toBe(
    'the end of the record has no key, and no seal',
  )
  expect((await findEndFault(store.db, store.auditKeys))?.seq).toBe(end)
})

test('is told to lack its seal also where somebody took it as it was, and wrote on', async () => {
  await store.asOwner(async (db) => {
    await remove(db, end + 1, end + 1)
    await moveEnd(db, end)
  })
  await signHead(store.db, store.auditKeys)
  const why = 'the end of the record has no key, and no seal'
  expect(await findEndFault(store.db, store.auditKeys)).toMatchObject({ seq: end, why })
  await createAuditLog(store).append(EVENT)
  expect((await verifyChain(store)).brokenAt).toMatchObject({
    seq: end + 1,
    why: 'the events before it have no key, and no seal',
  })
})

/** What the release before sends, letter by letter. */
const OF_THE_RELEASE_BEFORE = {
  'to append': sql`update "auditHead" set "seq" = 21, "at" = 'x', "digest" = 'x'`,
  'to delete old events': sql`update "auditHead" set "anchorSeq" = 21, "anchorDigest" = 'x'`,
}

test.each(Object.entries(OF_THE_RELEASE_BEFORE))(
  'a replica of the release before that still runs fails %s, and leaves nothing',
  async (_what, statement) => {
    const before = await eventsOf()
    const failed = store.asOwner((db) =>
      db.transaction().execute(async (transaction) => {
        const lock = store.engine === 'postgres' ? sql`for update` : sql``
        await sql`select * from "auditHead" ${lock}`.execute(transaction)
        await sql`insert into "auditEvents" ("seq", "at", "phase", "action", "previousDigest", "digest")
        values (21, 'x', 'outcome', 'sign-in', 'x', 'x')`.execute(transaction)
        await statement.execute(transaction)
      }),
    )
    await expect(failed).rejects.toThrow(/digest|anchorSeq/)
    expect(await eventsOf()).toEqual(before)
  },
)
