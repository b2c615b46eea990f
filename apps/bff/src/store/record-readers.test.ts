import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { findReader, leaveReaders, saveReader, takeReader } from './record-readers.ts'
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

const take = (worker: string, { leaseUntil, since }: { leaseUntil: number; since: number }) =>
  takeReader(store.db, { id: 'feed' }, { worker, leaseUntil }, since)

test('a reader is of one worker until its lease has run out, or is given up', async () => {
  expect(await take('one', { leaseUntil: 1_000, since: 1 })).toBe(true)
  expect(await take('two', { leaseUntil: 2_000, since: 1_000 })).toBe(false)
  expect(await take('one', { leaseUntil: 1_500, since: 1_000 })).toBe(true)
  expect(await take('two', { leaseUntil: 2_000, since: 1_501 })).toBe(true)
  await leaveReaders(store.db, 'one')
  expect(await take('one', { leaseUntil: 3_000, since: 1_999 })).toBe(false)
  await leaveReaders(store.db, 'two')
  expect(await take('one', { leaseUntil: 3_000, since: 1_999 })).toBe(true)
})

test('where another worker has it by now, nothing is kept', async () => {
  await take('one', { leaseUntil: 1_000, since: 1 })
  const reader = await findReader(store.db, 'feed')
  expect(await saveReader(store.db, { ...reader, batchEnd: 7 })).toBe(true)
  await take('two', { leaseUntil: 2_000, since: 1_001 })
  expect(await saveReader(store.db, { ...reader, seq: 5, batchEnd: null })).toBe(false)
  expect(await findReader(store.db, 'feed')).toMatchObject({ worker: 'two', seq: 0, batchEnd: 7 })
})
