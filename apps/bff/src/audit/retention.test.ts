import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { verifyChain } from '../store/audit-verify.ts'
import { openStore, type Store } from '../store/store.ts'
import { change, eventAt, moveBeginning } from '../testing/tamper.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { prune } from './retention.ts'

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  const log = createAuditLog(store)
  const event = { phase: 'outcome', action: 'sign-out', result: 'succeeded' } as const
  await Promise.all(Array.from({ length: 10 }, () => log.append(event)))
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

test('nothing is deleted from a record of which somebody has moved the beginning', async () => {
  await store.asOwner((db) => moveBeginning(db, 2))
  await expect(prune(store, '2100-01-01T00:00:00.000Z')).rejects.toThrow('could not be written')
  expect(await store.db.selectFrom('auditEvents').selectAll().execute()).toHaveLength(10)
})

test('nothing is deleted from what is an older copy of the database', async () => {
  const older = { ...store, files: { ...store.files, areRight: () => false } }
  await prune(older, '2100-01-01T00:00:00.000Z')
  expect(await store.db.selectFrom('auditEvents').selectAll().execute()).toHaveLength(10)
})

test('what retention deletes is explained by its event, which does not explain another beginning', async () => {
  const { at } = await eventAt(store.db, 10)
  await prune(store, new Date(Date.parse(at) + 60_000).toISOString())
  expect(await verifyChain(store)).toMatchObject({ events: 1, head: { seq: 11 } })
  expect((await verifyChain(store)).brokenAt).toBeUndefined()
  await store.asOwner((db) => change(db, 11, { target: 'events up to 9:x, older' }))
  expect((await verifyChain(store)).brokenAt?.why).toBe('its content was changed')
})
