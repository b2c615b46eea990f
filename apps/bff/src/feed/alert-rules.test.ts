import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import type { NewAuditEvent } from '../store/batch.ts'
import { openStore, type Store } from '../store/store.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { alertsOf, HOUR, MANY } from './alert-rules.ts'

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

/** Puts so many on record; the last one. */
async function record(count: number, event: Partial<NewAuditEvent>): Promise<AuditEvent> {
  const written: AuditEvent[] = []
  const log = createAuditLog(store, (events) => void written.push(...events))
  const outcome = { phase: 'outcome', action: 'sign-in', result: 'succeeded' } as const
  const anna = { personId: 'anna', personName: 'Anna', address: '192.0.2.7' }
  const one = { ...outcome, ...anna, ...event }
  await Promise.all(Array.from({ length: count }, () => log.append(one)))
  const last = written.at(-1)
  if (!last) throw new Error('nothing was written')
  return last
}

test('what is longer ago than an hour is not counted', async () => {
  const last = await record(MANY['alert.many-exports'], { action: 'audit.export' })
  expect(await alertsOf(store.db, [last])).toMatchObject([{ action: 'alert.many-exports' }])
  const later = new Date(Date.parse(last.at) + HOUR + 60_000).toISOString()
  expect(await alertsOf(store.db, [{ ...last, at: later }])).toEqual([])
})

test('an event that cannot be read causes none, and keeps none back', async () => {
  const last = await record(2, { action: 'sign-in' })
  const reset = await record(1, { action: 'person.reset-second-factor' })
  const alerts = await alertsOf(store.db, [{ ...last, at: 'never' }, reset])
  expect(alerts).toMatchObject([{ action: 'alert.second-factor-reset' }])
})
