import { expect, test } from 'vitest'
import { openStore } from '../store/store.ts'
import { createTestStore } from '../testing/test-store.ts'
import { createEndingSessions } from './ending-sessions.ts'

test('a session is refused until the store could end it, however often that fails', async () => {
  await using place = await createTestStore()
  let queries = 0
  const store = await openStore(place.location, { onQuery: () => queries++ })
  const rename = (from: string, to: string) =>
    store.asOwner((db) => db.schema.alterTable(from).renameTo(to).execute())
  await rename('sessions', 'away')
  const ending = createEndingSessions(store.db)
  const before = queries
  ending.add('digest')
  await expect.poll(() => queries).toBeGreaterThan(before)
  expect(ending.has('digest')).toBe(true)
  await rename('away', 'sessions')
  await expect.poll(() => ending.has('digest'), { timeout: 10_000 }).toBe(false)
  ending.stop()
  await store.close()
})
