import { expect, test } from 'vitest'
import { faultOf } from './audit-chain.ts'
import { auditKeysOf } from './audit-keys.ts'
import { createAuditLog } from './audit-log.ts'
import { findEndFault } from './audit-head.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Store } from './store.ts'
import { createTestStore } from '../testing/test-store.ts'

const OLD = 'old-audit-key-0123456789-0123456789-abcdef'
const NEW = 'new-audit-key-0123456789-0123456789-abcdef'
const EVENT = { phase: 'outcome', action: 'sign-in', result: 'succeeded' } as const

test('a key has an id of 16 digits, the same each time, which is not part of it', () => {
  const [one, again, other] = [[OLD], [OLD], [NEW]].map(([key = '']) => auditKeysOf([key]))
  expect(one?.newest.id).toMatch(/^[\da-f]{16}$/)
  expect(again?.newest.id).toBe(one?.newest.id)
  expect(other?.newest.id).not.toBe(one?.newest.id)
})

type List = [string, ...string[]]

/** One record with an event of the old key, opened with several lists of keys, as while they are changed one by one. */
async function replicasWith(...lists: List[]) {
  const place = await createTestStore()
  const open = (auditSecrets: List) => openStore({ ...place.location, auditSecrets })
  // The head of an empty database is of the key of the tests.
  const first = await open([OLD, ...place.location.auditSecrets])
  await createAuditLog(first).append(EVENT)
  await first.close()
  const stores: Store[] = []
  for (const list of lists) stores.push(await open(list))
  return {
    stores,
    append: async (index: number) => {
      for (const store of stores.slice(index, index + 1)) await createAuditLog(store).append(EVENT)
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(stores.map((store) => store.close()))
      await place[Symbol.asyncDispose]()
    },
  }
}

test('while the list is changed, replicas with either list write one record', async () => {
  await using replicas = await replicasWith([OLD], [NEW, OLD], [NEW])
  for (const index of [0, 1, 0, 1, 1, 2, 1, 2]) await replicas.append(index)
  const [, both] = replicas.stores
  if (!both) throw new Error('no replica')
  expect(await verifyChain(both)).toMatchObject({ events: 9 })
  expect((await verifyChain(both)).brokenAt).toBeUndefined()
  expect(await findEndFault(both.db, both.auditKeys)).toBeUndefined()
})

test('an event of a key that the list lacks is named with it', async () => {
  await using replicas = await replicasWith([OLD], [NEW, OLD])
  const [old, both] = replicas.stores
  if (!old || !both) throw new Error('no replica')
  await replicas.append(1)
  const why = `AUDIT_KEY lacks its key, ${both.auditKeys.newest.id}`
  expect((await verifyChain(old)).brokenAt).toMatchObject({ seq: 2, why })
  expect(await findEndFault(old.db, old.auditKeys)).toEqual({
    seq: 2,
    why,
    missingKey: both.auditKeys.newest.id,
  })
})

test('whoever reads events one by one can check each against the one before', async () => {
  await using replicas = await replicasWith([OLD])
  const [store] = replicas.stores
  if (!store) throw new Error('no replica')
  for (let event = 0; event < 2; event++) await replicas.append(0)
  const [one, two, three] = await store.db
    .selectFrom('auditEvents')
    .selectAll()
    .orderBy('seq')
    .execute()
  if (!one || !two || !three) throw new Error('no events')
  expect(faultOf(two, one, store.auditKeys)).toBeUndefined()
  expect(faultOf(three, one, store.auditKeys)).toBe('events are missing before this one')
  const changed = { ...two, username: 'x' }
  expect(faultOf(changed, one, store.auditKeys)).toBe('its content was changed')
})
