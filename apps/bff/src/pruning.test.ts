import { expect, test } from 'vitest'
import { startPruning } from './pruning.ts'
import { insertPerson } from './people/directory.ts'
import { createAuditLog } from './store/audit-log.ts'
import { createStoredLimiter } from './store/rate-limit.ts'
import { openStore } from './store/store.ts'
import { createTestStore } from './testing/test-store.ts'

const PERSON = { email: 'a@example.com', name: 'A', role: 'viewer' } as const
const LONG_AGO = '2020-01-01T00:00:00.000Z'

test('what is old goes at once; what cannot be deleted is logged, and holds up nothing else', async () => {
  await using place = await createTestStore()
  const store = await openStore(place.location)
  const auditLog = createAuditLog(store)
  await auditLog.append({ phase: 'outcome', action: 'sign-in', result: 'succeeded' })
  await createStoredLimiter(store, () => 0).take('long ago', { burst: 1, perMinute: 60 })
  const keys = () => store.db.selectFrom('rateLimits').select('key').execute()
  expect(await keys()).toHaveLength(1)
  const rename = (from: string, to: string) =>
    store.asOwner((db) => db.schema.alterTable(from).renameTo(to).execute())
  await rename('handovers', 'elsewhere')
  const told: string[] = []
  const lines = { error: (line: string) => told.push(line) }
  const waiting = { id: 'old', issuer: 'i', subject: 's', email: 'a@example.com' }
  const old = { ...waiting, personId: await insertPerson(store.db, PERSON), requestedAt: LONG_AGO }
  await store.db.insertInto('companyRequests').values(old).execute()
  const stop = startPruning({ store, auditLog, keepEventsFor: 1 }, lines)
  await expect.poll(keys).toEqual([])
  await expect.poll(() => told).toEqual(['one-time links that expired could not be deleted'])
  const requests = () => store.db.selectFrom('companyRequests').select('id').execute()
  await expect.poll(requests).toEqual([])
  expect(await store.db.selectFrom('auditEvents').select('seq').execute()).toHaveLength(1)
  stop()
  await rename('elsewhere', 'handovers')
  await store.close()
})
