import { CHANGE_ACTIONS } from '@sipdesk/shared/audit.ts'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { findOperation, type Operation } from '../store/operations.ts'
import { openStore } from '../store/store.ts'
import { anOperation } from '../testing/an-operation.ts'
import { startTestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import type { SettledChange } from './change.ts'
import { createRegistry } from './registry.ts'

const changeOf = (action: string) => ({ action }) as SettledChange

test('each change that goes on record has exactly one definition', async () => {
  await using app = await startTestApp()
  const defined = Object.values(app.context.changes).map(({ action }) => action)
  expect(defined.toSorted()).toEqual(CHANGE_ACTIONS.toSorted())
})

test('a server does not start with a change that is defined twice, or not at all', () => {
  const all = CHANGE_ACTIONS.map(changeOf)
  expect(() => createRegistry(all)).not.toThrow()
  expect(() => createRegistry([...all, changeOf('credential.rotate')])).toThrow(/rotate.*twice/)
  expect(() => createRegistry(all.slice(1))).toThrow(/not defined: credential\.create/)
})

const LEFT = anOperation('painted', {
  action: 'credential.paint' as Operation['action'],
  origin: JSON.stringify({ personName: 'An admin', requestId: 'the-request' }),
  evidence: '{"colour":"red"}',
  worker: 'another release',
  leaseUntil: 0,
})

async function leave({ location }: TestStore, operation: Operation): Promise<void> {
  const store = await openStore(location)
  const { action, username } = operation
  const intent = { action, username, phase: 'intent', result: null } as const
  await createAuditLog(store).open(operation, intent)
  await store.close()
}

test('a change that only another release knows ends undecided, and nothing is sent', async () => {
  await using twilio = await startTwilio({ seed: 'typical' })
  await using place = await createTestStore()
  await leave(place, LEFT)
  await using app = await startTestApp({ twilio, store: place })
  const { db } = app.context.store
  await expect
    .poll(async () => (await findOperation(db, LEFT.id))?.settledAt, { timeout: 10_000 })
    .toBeTruthy()
  const { answer, nameLock } = (await findOperation(db, LEFT.id)) ?? {}
  expect(nameLock).toBeNull()
  expect(JSON.parse(answer ?? '')).toMatchObject({
    problem: { code: 'internal', outcome: 'undecided', requestId: 'the-request' },
  })
  const outcomes = await db
    .selectFrom('auditEvents')
    .selectAll()
    .where('username', '=', 'painted')
    .where('phase', '=', 'outcome')
    .execute()
  expect(outcomes).toMatchObject([
    { result: 'unknown', personName: 'An admin', evidence: expect.stringMatching(/release/) },
  ])
  expect(twilio.requests().filter(({ method }) => method !== 'GET')).toEqual([])
})
