import { setImmediate as giveWay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../testing/run-command.ts'
import { insert } from '../testing/tamper.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { appendAnchor } from './anchors.ts'
import { findEndFault } from './audit-head.ts'
import { createAuditLog } from './audit-log.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Store } from './store.ts'

/* Events that stand outside of the chain, where whoever reads the record sees them, and no event points to them. */

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  await record(3)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

async function record(events: number): Promise<void> {
  const log = createAuditLog(store)
  const event = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const
  for (let number = 1; number <= events; number++) await log.append(event)
}

const why = 'it stands outside of where the record begins and ends'

test.each([
  ['right behind the end', 4],
  ['far behind the end', 4_000_000_000_000],
  ['before the first', -7],
  ['in the place before the first', 0],
])('an event %s is found, at a start too, and anchored by nobody', async (_, seq) => {
  await insert(store.db, 2, { seq, digest: 'f'.repeat(64) })
  expect((await verifyChain(store)).brokenAt).toEqual({ seq, why, isShort: false })
  expect(await findEndFault(store.db, store.auditKeys)).toEqual({
    seq,
    why,
    missingKey: undefined,
  })
  // Nothing is written, and so nothing fails.
  await appendAnchor('/nowhere/anchors', store.db, store.auditKeys)
})

test('what is written meanwhile stands outside of nothing', async () => {
  const writing = record(200)
  const isWritten = writing.then(() => true)
  // SQLite answers within the same turn.
  while (!(await Promise.race([isWritten, giveWay(false)]))) {
    expect((await verifyChain(store)).brokenAt).toBeUndefined()
    expect(await findEndFault(store.db, store.auditKeys)).toBeUndefined()
  }
  await writing
  expect((await verifyChain(store)).events).toBe(203)
})

test('a record with one is not taken as it is: the command says which, and what to do', async () => {
  await insert(store.db, 2, { seq: 4 })
  const { code, text } = await runCommand('restore', ['--accept'], place.settings)
  expect(code).toBe(1)
  expect(text).toContain(`event 4: ${why}. Restore a backup, or keep that row elsewhere`)
})
