import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore, type Store } from '../store/store.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { findSeenCredentials } from './seen-credentials.ts'

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

test('of 2,001 the latest 2,000 are told, and that it is not all', async () => {
  const log = createAuditLog(store)
  const event = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const
  const record = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from }, (_, index) =>
        log.append({ ...event, personId: 'anna', listSid: 'CL1', username: `${from + index}` }),
      ),
    )
  await record(0, 2_000)
  expect(await findSeenCredentials(store.db, 'anna')).toMatchObject({ isCut: false })
  await record(2_000, 2_001)
  const { credentials, isCut } = await findSeenCredentials(store.db, 'anna')
  expect([credentials.length, isCut]).toEqual([2_000, true])
  expect(credentials.map(({ username }) => username)).not.toContain('0')
})
