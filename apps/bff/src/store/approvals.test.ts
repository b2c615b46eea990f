import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { decide, findApproval, insertApproval, pruneApprovals } from './approvals.ts'
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

const DAY = 24 * 3_600_000

/** Its id. */
async function waiting({ expiresAt = Date.now() + DAY } = {}): Promise<string> {
  const id = randomUUID()
  const what = { kind: 'delete-list', action: 'credential-list.delete', target: 'Old office' }
  const request = { endpoint: 'DELETE /api', params: '{}', body: '{}', subject: '{}', version: '1' }
  const by = { requestedBy: 'anna', requestedByName: 'Anna', requestedByEmail: 'anna@example.com' }
  const open = { requestKey: null, targetKey: `list:${id}`, openFor: `list:${id}`, role: null }
  const decided = { decidedBy: null, decidedByName: null, decidedAt: null, confirmations: 0 }
  const ended = { reason: null, endedAt: null, code: null, state: 'waiting' }
  const requestedAt = new Date().toISOString()
  const times = { requestedAt, expiresAt: new Date(expiresAt).toISOString() }
  const row = { id, ...what, ...request, ...by, ...open, ...decided, ...ended, ...times }
  expect(await insertApproval(store.db, row)).toBe(true)
  return id
}

const byBert = { decidedBy: 'bert', decidedByName: 'Bert' }

test('what has expired is decided by nobody, also before anybody has noted that', async () => {
  const id = await waiting({ expiresAt: Date.now() - 1 })
  const from = { id, state: 'waiting' } as const
  expect(await decide(store.db, from, { state: 'confirmed', ...byBert })).toBeUndefined()
  expect(await decide(store.db, from, { state: 'expired' })).toMatchObject({ state: 'expired' })
})

test('how one ended is told for 30 days; what waits is kept', async () => {
  const [ended, open] = [await waiting(), await waiting()]
  await decide(store.db, { id: ended, state: 'waiting' }, { state: 'refused', ...byBert })
  await pruneApprovals(store.db, Date.now() + 29 * DAY)
  expect(await findApproval(store.db, { id: ended })).toMatchObject({ state: 'refused' })
  await pruneApprovals(store.db, Date.now() + 31 * DAY)
  expect(await findApproval(store.db, { id: ended })).toBeUndefined()
  expect(await findApproval(store.db, { id: open })).toMatchObject({ state: 'waiting' })
})
