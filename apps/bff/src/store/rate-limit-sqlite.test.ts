import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakStore } from '../testing/break-store.ts'
import { createFolder, type TestStore } from '../testing/test-store.ts'
import type { RateLimiter } from './allowance.ts'
import { createRateLimiter } from './rate-limit.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
let queries: number
let limiter: RateLimiter
let now: number
beforeEach(async () => {
  place = createFolder()
  store = await openStore(place.location, { onQuery: () => queries++ })
  queries = 0
  now = 1_000_000
  limiter = createRateLimiter(store, () => now)
})
afterEach(async () => {
  await limiter.stop()
  await store.close()
  await place[Symbol.asyncDispose]()
})

const ONE = { burst: 1, perMinute: 60 }
const MANY = { burst: 1_000, perMinute: 60 }

const stored = () => store.db.selectFrom('rateLimits').select(['key', 'arrivesAt']).execute()

test('of a key that is in use, the database is asked once', async () => {
  for (let taken = 0; taken < 10; taken++) await limiter.take('used', MANY)
  expect(queries).toBe(1)
})

test('what was counted is written soon, for the process may be killed', async () => {
  await limiter.take('soon', MANY)
  await limiter.take('soon', MANY)
  await limiter.take('soon too', MANY)
  await expect.poll(stored, { timeout: 10_000 }).toEqual([
    { key: 'soon', arrivesAt: now + 2_000 },
    { key: 'soon too', arrivesAt: now + 1_000 },
  ])
  await limiter.take('soon', MANY)
  await expect
    .poll(stored, { timeout: 10_000 })
    .toContainEqual({ key: 'soon', arrivesAt: now + 3_000 })
})

test('those that come at once take from one allowance, which is read first or known', async () => {
  const waits = await Promise.all([limiter.take('read', ONE), limiter.take('read', ONE)])
  expect(waits).toEqual([0, 1])
  now += 1_000
  const again = await Promise.all([limiter.take('read', ONE), limiter.take('read', ONE)])
  expect(again).toEqual([0, 1])
})

test('where nothing can be written it goes on counting, and is written afterwards', async () => {
  const repair = await breakStore(store)
  expect(await limiter.take('broken', ONE)).toBe(0)
  queries = 0
  await expect.poll(() => queries, { timeout: 10_000 }).toBeGreaterThan(0)
  expect(await limiter.take('broken', ONE)).toBe(1)
  await repair()
  await expect
    .poll(stored, { timeout: 10_000 })
    .toEqual([{ key: 'broken', arrivesAt: now + 1_000 }])
})

test('what is given back to all is given back in the database too', async () => {
  await limiter.take('all', ONE)
  await expect.poll(stored, { timeout: 10_000 }).toHaveLength(1)
  await limiter.resetAll()
  expect(await stored()).toEqual([])
  expect(await limiter.take('all', ONE)).toBe(0)
})

test('where nothing can be read it goes on counting', async () => {
  await store.close()
  expect(await limiter.take('away', ONE)).toBe(0)
  expect(await limiter.take('away', ONE)).toBe(1)
})

test('what is stored and could not be read for a while counts again, and is not written over', async () => {
  const move = (from: string, to: string) => store.db.schema.alterTable(from).renameTo(to).execute()
  await limiter.take('used up', ONE)
  await limiter.take('written', ONE)
  await limiter.take('reset', ONE)
  await limiter.stop()
  limiter = createRateLimiter(store, () => now)
  await move('rateLimits', 'away')
  now += 1
  expect(await limiter.take('used up', ONE)).toBe(0)
  await limiter.giveBack('used up', ONE)
  await limiter.giveBack('written', ONE)
  await limiter.giveBack('reset', ONE)
  await limiter.reset('reset')
  await move('away', 'rateLimits')
  expect(await limiter.take('used up', ONE)).toBe(1)
  await limiter.stop()
  expect(await stored()).toEqual([
    { key: 'used up', arrivesAt: 1_001_000 },
    { key: 'written', arrivesAt: 1_001_000 },
    { key: 'reset', arrivesAt: 0 },
  ])
})

test('of more than are kept, those that are written or whole again are forgotten, and no count is lost', async () => {
  const keys = Array.from({ length: 10_500 }, (_, index) => `key-${index}`)
  const repair = await breakStore(store)
  for (const key of keys) await limiter.take(key, ONE)
  await limiter.take('short', { burst: 1, perMinute: 6_000 })
  queries = 0
  await expect.poll(() => queries, { timeout: 10_000 }).toBeGreaterThan(0)
  queries = 0
  for (const key of keys) expect(await limiter.take(key, ONE)).toBe(1)
  expect(queries).toBe(0)

  await repair()
  now += 10
  await limiter.stop()
  expect(await stored()).toHaveLength(keys.length + 1)
  queries = 0
  for (const key of keys) expect(await limiter.take(key, ONE)).toBe(1)
  expect(await limiter.take('short', ONE)).toBe(0)
  // The forgotten ones were read again.
  expect(queries).toBe(501 + 1)
})
