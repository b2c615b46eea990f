import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { aMinute } from './allowance.ts'
import { createRateLimiter, createStoredLimiter, pruneRateLimits } from './rate-limit.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
let other: Store
beforeAll(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  other = await openStore(place.location)
})
afterAll(async () => {
  await store.close()
  await other.close()
  await place[Symbol.asyncDispose]()
})

const LIMIT = { burst: 3, perMinute: 60 }

test('so many at once, then so many a minute, as a bucket that fills steadily', async () => {
  let key = 0
  const pauses = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 5, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(pauses, async (waits) => {
      let now = 1_000_000
      const limiter = createRateLimiter(store, () => now)
      const name = `bucket-${key++}`
      let level = LIMIT.burst
      for (const wait of waits) {
        now += wait
        level = Math.min(LIMIT.burst, level + wait / 1000)
        const seconds = await limiter.take(name, LIMIT)
        // The model's sums round otherwise than the store's.
        if (level >= 1 + 1e-9) expect(seconds).toBe(0)
        else if (level < 1 - 1e-9) expect(seconds).toBeGreaterThan(0)
        if (seconds === 0) level -= 1
      }
    }),
    { numRuns: 25 },
  )
})

test('waiting as long as was said is enough, and no more than a second too long', async () => {
  let now = 5_000
  const limiter = createRateLimiter(store, () => now)
  for (let taken = 0; taken < 3; taken++) expect(await limiter.take('wait', LIMIT)).toBe(0)
  const seconds = await limiter.take('wait', LIMIT)
  expect(seconds).toBe(1)
  now += seconds * 1000
  expect(await limiter.take('wait', LIMIT)).toBe(0)
})

test('replicas share one allowance of what is stored, also at the same moment', async () => {
  const mine = createStoredLimiter(store, () => 9_000)
  const theirs = createStoredLimiter(other, () => 9_000)
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? mine : theirs).take('shared', LIMIT)),
  )
  expect(taken.filter((wait) => wait === 0)).toHaveLength(LIMIT.burst)
})

test('what is given back can be taken again', async () => {
  const limiter = createRateLimiter(store, () => 9_000)
  for (let taken = 0; taken < 3; taken++) await limiter.take('back', LIMIT)
  await limiter.giveBack('back', LIMIT)
  expect(await limiter.take('back', LIMIT)).toBe(0)
  expect(await limiter.take('back', LIMIT)).toBeGreaterThan(0)
  await limiter.take('other', { ...LIMIT, burst: 1 })
  await limiter.reset('back')
  expect(await limiter.take('back', LIMIT)).toBe(0)
  expect(await limiter.take('other', { ...LIMIT, burst: 1 })).toBe(1)
  await limiter.resetAll()
  expect(await limiter.take('other', { ...LIMIT, burst: 1 })).toBe(0)
})

test('a restart keeps what was counted', async () => {
  const before = createRateLimiter(store, () => 9_000)
  for (let taken = 0; taken < 3; taken++) await before.take('kept', LIMIT)
  await before.take('given back', { ...LIMIT, burst: 1 })
  await before.giveBack('given back', { ...LIMIT, burst: 1 })
  await before.stop()
  const after = createRateLimiter(other, () => 9_000)
  await after.giveBack('kept', LIMIT)
  expect([await after.take('kept', LIMIT), await after.take('kept', LIMIT)]).toEqual([0, 1])
  expect(await after.take('given back', { ...LIMIT, burst: 1 })).toBe(0)
  await after.reset('kept')
  await after.stop()
  expect(await createRateLimiter(store, () => 9_000).take('kept', LIMIT)).toBe(0)
})

test('an allowance that is whole again is forgotten, one that is not stays', async () => {
  const limiter = createRateLimiter(store, () => 9_000)
  for (let taken = 0; taken < 3; taken++) await limiter.take('spent', LIMIT)
  await limiter.take('touched', LIMIT)
  await limiter.stop()
  await pruneRateLimits(store, 10_000)
  const rows = await store.db.selectFrom('rateLimits').select('key').execute()
  const keys = rows.map(({ key }) => key)
  expect(keys).toContain('spent')
  expect(keys).not.toContain('touched')
  expect(await limiter.take('spent', LIMIT)).toBeGreaterThan(0)
})

test.each([
  [1, 1],
  [60, 20],
  [61, 21],
])('of %i a minute, %i may come at once', (perMinute, burst) => {
  expect(aMinute(perMinute)).toEqual({ perMinute, burst })
})
