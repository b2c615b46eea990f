import { expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { findOperation } from '../store/operations.ts'
import { openStore } from '../store/store.ts'
import { anOperation } from '../testing/an-operation.ts'
import { createTestStore } from '../testing/test-store.ts'
import type { Run, Settlement } from './change.ts'
import { Secret } from './secret.ts'
import { LEASE } from './timeouts.ts'
import { Worker } from './worker.ts'

const operationOf = ({ id: worker }: Worker, username: string) =>
  anOperation(username, { worker, leaseUntil: Date.now() + LEASE })

const untilStopped = ({ signal }: Run) =>
  new Promise<Settlement>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')))
  })

test('work that fails in the middle is taken up again, however busy the process stays', async () => {
  await using place = await createTestStore()
  const store = await openStore(place.location)
  const log = createAuditLog(store)
  const done = async () => ({ reply: 'done' })
  const told: unknown[] = []
  const lines = { error: (line: unknown) => told.push(line) }
  const registry = { find: () => ({ settle: done }) }
  const worker = new Worker({ store, log, lines, registry })
  const begin = async (username: string, settle: (run: Run) => Promise<Settlement>) => {
    const operation = operationOf(worker, username)
    await log.open(operation, { action: operation.action, phase: 'intent', result: null })
    const secret = new Secret('Abcdefghijk1', 60_000)
    const work = { operation, isResumed: false, secret, trace: { twilioRequestIds: [] } }
    return { answer: worker.begin({ settle }, work), secret }
  }
  worker.start()
  const busy = await begin('busy', untilStopped)
  const failed = await begin('failed', () => Promise.reject(new Error('no connection')))
  expect(await failed.answer).toBeUndefined()
  // A secret is kept no longer than the work it goes with.
  expect(failed.secret.read()).toBeUndefined()
  expect(busy.secret.read()).toBe('Abcdefghijk1')
  expect(told).toEqual([expect.objectContaining({ action: 'credential.create', fault: 'Error' })])
  await expect
    .poll(async () => (await findOperation(store.db, 'person:failed'))?.answer, {
      timeout: 30_000,
    })
    .toBe('{"reply":"done"}')
  expect((await findOperation(store.db, 'person:busy'))?.settledAt).toBeNull()
  worker.interrupt()
  expect(await busy.answer).toBeUndefined()
  await worker.stop()
  expect(told).toHaveLength(1)
  await store.close()
}, 60_000)
