import { expect, test } from 'vitest'
import { startPruning } from './pruning.ts'
import { createAuditLog } from './store/audit-log.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import { openStore } from './store/store.ts'
import { createTestStore } from './testing/test-store.ts'

test('what is old goes at once; what cannot be deleted is logged, and holds up nothing else', async () => {
  await using place = await createTestStore()
  const store = await openStore(place.location)
  const auditLog = createAuditLog(store)
  await auditLog.append({ phase: 'outcome', action: 'sign-in', result: 'succeeded' })
  await createRateLimiter(store, () => 0).take('long ago', { burst: 1, perMinute: 60 })
  const keys = () => store.db.selectFrom('rateLimits').select('key').execute()
  expect(await keys()).toHaveLength(1)
  await store.db.schema.alterTable('handovers').renameTo('elsewhere').execute()
  const told: string[] = []
  const lines = { error: (line: string) => told.push(line) }
  const stop = startPruning({ store, auditLog, keepEventsFor: 1 }, lines)
  await expect.poll(keys).toEqual([])
  await expect.poll(() => told).toEqual(['one-time links that expired could not be deleted'])
  expect(await store.db.selectFrom('auditEvents').select('seq').execute()).toHaveLength(1)
  stop()
  await store.db.schema.alterTable('elsewhere').renameTo('handovers').execute()
  await store.close()
})
