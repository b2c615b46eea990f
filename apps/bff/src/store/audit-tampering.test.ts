import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  change,
  digestWithoutKey,
  eventAt,
  makeAnew,
  moveBeginning,
  moveEnd,
  remove,
} from '../testing/tamper.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { chained, CHAIN_START } from './audit-chain.ts'
import { findEndFault } from './audit-head.ts'
import { auditKeysOf } from './audit-keys.ts'
import { createAuditLog } from './audit-log.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Database, type Store } from './store.ts'

/*
 * What somebody who writes the database, and has no key, can do to the record: who finds it, and in which words.
 * An older copy of everything is whole: what finds that stands in anchors.test.ts, commands/audit-verify.test.ts and
 * status/record-loss.test.ts; what was written before there were keys, in audit-upgrade.test.ts.
 */

const EVENT = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  const log = createAuditLog(store)
  for (let number = 1; number <= 10; number++) {
    await log.append({ ...EVENT, username: `user-${number}` })
  }
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

type Case = [
  what: string,
  tamper: (db: Database) => Promise<unknown>,
  verified: { seq: number; why: string; isShort?: boolean },
  /** What the start says; undefined where it sees nothing. */
  atStart?: string,
]

const HEAD_CHANGED = 'where the record begins and ends was changed'

const CASES: Case[] = [
  [
    'a changed field',
    (db) => change(db, 4, { username: 'x' }),
    { seq: 4, why: 'its content was changed' },
  ],
  [
    'a changed time',
    (db) => change(db, 7, { at: '2020-01-01T00:00:00.000Z' }),
    { seq: 7, why: 'its content was changed' },
  ],
  [
    'a digest made to fit its own event alone',
    (db) => change(db, 2, { digest: 'f'.repeat(64) }),
    { seq: 2, why: 'its content was changed' },
  ],
  [
    'a changed last event',
    (db) => change(db, 10, { username: 'x' }),
    { seq: 10, why: 'its content was changed' },
    'its content was changed',
  ],
  [
    'a row that cannot be read',
    (db) => change(db, 3, { phase: 'x' }),
    { seq: 3, why: 'the event cannot be read' },
  ],
  [
    'a removed event',
    (db) => remove(db, 5, 5),
    { seq: 5, why: 'events are missing before this one' },
  ],
  [
    'a removed event, the rest numbered anew',
    async (db) => {
      await remove(db, 5, 5)
      for (let seq = 6; seq <= 10; seq++) await change(db, seq, { seq: seq - 1 })
      await moveEnd(db, 9)
    },
    { seq: 5, why: 'it does not point to the event before it' },
    HEAD_CHANGED,
  ],
  [
    'an inserted event',
    async (db) => {
      for (let seq = 10; seq >= 5; seq--) await change(db, seq, { seq: seq + 1 })
      await db
        .insertInto('auditEvents')
        .values({ ...(await eventAt(db, 4)), seq: 5 })
        .execute()
      await moveEnd(db, 11)
    },
    { seq: 5, why: 'it does not point to the event before it' },
    HEAD_CHANGED,
  ],
  [
    'an event behind the end, without a key',
    async (db) => {
      const last = await eventAt(db, 10)
      const event = { ...last, seq: 11, previousDigest: last.digest, keyId: null }
      await db
        .insertInto('auditEvents')
        .values({ ...event, digest: digestWithoutKey(event) })
        .execute()
      await moveEnd(db, 11)
    },
    { seq: 11, why: 'it has no key, and those before do' },
    HEAD_CHANGED,
  ],
  [
    'two events in another order',
    async (db) => {
      await change(db, 4, { seq: 100 })
      await change(db, 5, { seq: 4 })
      await change(db, 100, { seq: 5 })
    },
    { seq: 4, why: 'it does not point to the event before it' },
  ],
  [
    'a cut end',
    (db) => remove(db, 8, 10),
    { seq: 8, why: 'events are missing at the end', isShort: true },
    'events are missing at the end',
  ],
  [
    'a cut end, with the head moved along',
    async (db) => {
      await moveEnd(db, 7)
      await remove(db, 8, 10)
    },
    { seq: 7, why: HEAD_CHANGED, isShort: false },
    HEAD_CHANGED,
  ],
  [
    'the same, with nothing left that a key could check',
    async (db) => {
      await moveEnd(db, 7)
      await remove(db, 8, 10)
      await db.updateTable('auditHead').set({ macs: '' }).execute()
    },
    { seq: 7, why: HEAD_CHANGED },
    HEAD_CHANGED,
  ],
  [
    'an end that Sipdesk wrote, but not in this record',
    async (db) => {
      await change(db, 10, chained(EVENT, await eventAt(db, 9), store.auditKeys.newest))
    },
    { seq: 10, why: 'it is not the end that was written' },
    'its content was changed',
  ],
  [
    'a cut beginning',
    (db) => remove(db, 1, 2),
    { seq: 1, why: 'events are missing before this one' },
  ],
  [
    'a cut beginning, with the head moved along',
    async (db) => {
      await moveBeginning(db, 2)
      await remove(db, 1, 2)
    },
    { seq: 2, why: 'no event says that those up to it were deleted' },
    HEAD_CHANGED,
  ],
  [
    'a cut beginning, with an event that it was pruned and no key for it',
    async (db) => {
      const [second, last] = [await eventAt(db, 2), await eventAt(db, 10)]
      const target = `events up to 2:${second.digest}, older than ${second.at}`
      const event = { ...last, seq: 11, action: 'audit.prune', target, previousDigest: last.digest }
      await db
        .insertInto('auditEvents')
        .values({ ...event, digest: 'f'.repeat(64) })
        .execute()
      await moveEnd(db, 11)
      await moveBeginning(db, 2)
      await remove(db, 1, 2)
    },
    { seq: 11, why: 'its content was changed' },
    HEAD_CHANGED,
  ],
  [
    'a change after which every digest is made anew, without a key',
    async (db) => {
      await change(db, 4, { username: 'x' })
      await makeAnew(db, 1, CHAIN_START, null)
    },
    { seq: 10, why: 'the end of the record has no key, and no seal' },
    HEAD_CHANGED,
  ],
  [
    'the same, but under the id of the key',
    async (db) => {
      await change(db, 4, { username: 'x' })
      await makeAnew(db, 1, CHAIN_START, (await eventAt(db, 1)).keyId)
    },
    { seq: 1, why: 'its content was changed' },
    HEAD_CHANGED,
  ],
  [
    'a beginning made anew without a key, before events that have one',
    async (db) => {
      await change(db, 1, { keyId: null, username: 'x' })
      const first = await eventAt(db, 1)
      await change(db, 1, { digest: digestWithoutKey(first) })
    },
    { seq: 2, why: 'it does not point to the event before it' },
  ],
  [
    'all events, and the head as in a new database',
    async (db) => {
      await remove(db, 1, 10)
      await db.updateTable('auditHead').set({ seq: 0, at: '', endDigest: CHAIN_START }).execute()
    },
    { seq: 0, why: HEAD_CHANGED },
    HEAD_CHANGED,
  ],
]

test.each(CASES)(
  '%s, by somebody without the key, is found',
  async (_what, tamper, verified, atStart) => {
    await store.asOwner(tamper)
    expect((await verifyChain(store)).brokenAt).toMatchObject(verified)
    expect((await findEndFault(store.db, store.auditKeys))?.why).toBe(atStart)
    // An event behind a head that was moved would make it look right.
    expect(await createAuditLog(store).rehearse()).toBe(atStart !== HEAD_CHANGED)
  },
)

test('another key in place of the one that the record was written with is told by its id', async () => {
  const { newest } = store.auditKeys
  const other = auditKeysOf(['another-audit-key-0123456789-0123456789'])
  const why = `AUDIT_KEY lacks its key, ${newest.id}`
  const { brokenAt } = await verifyChain({ ...store, auditKeys: other })
  expect(brokenAt).toMatchObject({ seq: 1, why })
  expect(await findEndFault(store.db, other)).toEqual({ seq: 10, why, missingKey: newest.id })
})
