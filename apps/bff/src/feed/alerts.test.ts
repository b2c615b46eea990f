import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewAuditEvent } from '../store/batch.ts'
import { Browser } from '../testing/browser.ts'
import { addPerson } from '../testing/people.ts'
import { keepEnd, change, moveEnd, remove } from '../testing/tamper.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { MANY } from './alert-rules.ts'

let store: TestStore
let app: TestApp
beforeEach(async () => {
  store = await createTestStore()
  app = await startTestApp({ store })
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
})

const anna = { personId: 'anna', personName: 'Anna', personRole: 'operator', address: '192.0.2.7' }

function append(event: Partial<NewAuditEvent>, to = app): Promise<void> {
  const outcome = { phase: 'outcome', action: 'sign-out', result: 'succeeded' } as const
  return to.context.auditLog.append({ ...outcome, ...anna, ...event })
}

/** The alerts on record, once all that came before this is read. */
async function alerts(of = app): Promise<AuditEvent[]> {
  const { db } = of.context.store
  const head = () => db.selectFrom('auditHead').select('endDigest').executeTakeFirst()
  const reader = () =>
    db.selectFrom('recordReaders').select('digest').where('id', '=', 'alerts').executeTakeFirst()
  const isRead = async () => (await reader())?.digest === (await head())?.endDigest
  await expect.poll(isRead).toBe(true)
  const events = db.selectFrom('auditEvents').selectAll().where('action', 'like', 'alert.%')
  return (await events.orderBy('seq').execute()) as AuditEvent[]
}

const told = ({ action, personName, address, target, evidence }: AuditEvent) => [
  action,
  personName,
  address,
  target,
  evidence,
]

const times = <T>(count: number, work: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => work(index))

test('who becomes an admin, and whose second factor is reset, with who did it', async () => {
  const invite = (email: string, role: string) =>
    app.send('POST', '/api/people', { email, name: 'Somebody', role })
  await invite('viewer@example.com', 'viewer')
  const reply = await invite('new@example.com', 'admin')
  expect(reply.status).toBe(201)
  await append({ action: 'person.change-role', target: 'ben@example.com: operator' })
  await append({
    action: 'person.change-role',
    target: 'ben@example.com: admin',
    result: 'refused',
  })
  await append({ action: 'person.change-role', target: 'ben@example.com: admin' })
  await append({ action: 'person.recover', target: 'eve@example.com', personName: 'Server' })
  await append({ action: 'person.reset-second-factor', target: 'ben@example.com' })
  expect((await alerts()).map((alert) => told(alert).slice(0, 4))).toEqual([
    ['alert.new-admin', 'A admin', '127.0.0.1', 'new@example.com: admin'],
    ['alert.new-admin', 'Anna', '192.0.2.7', 'ben@example.com: admin'],
    ['alert.new-admin', 'Server', '192.0.2.7', 'eve@example.com'],
    ['alert.second-factor-reset', 'Anna', '192.0.2.7', 'ben@example.com'],
  ])
})

test('an account at which sign-ins come too fast, once an hour', async () => {
  await addPerson(app.context, {
    email: 'anna@example.com',
    name: 'Anna',
    role: 'operator',
    password: 'four words in a row',
  })
  const browser = new Browser(app)
  for (let attempt = 0; attempt < 7; attempt++) await browser.signIn('anna@example.com', 'wrong')
  await alerts()
  await app.context.refusals.flush()
  expect((await alerts()).map((alert) => told(alert).slice(0, 4))).toEqual([
    ['alert.account-locked', null, '127.0.0.1', 'anna@example.com'],
  ])
})

test.each([
  ['alert.many-rotations', 'credential.rotate'],
  ['alert.many-deletes', 'credential.delete'],
  ['alert.many-exports', 'audit.export'],
] as const)('%s of one person within an hour are one alert', async (alert, action) => {
  const few = MANY[alert] - 1
  const ben = { personId: 'ben', personName: 'Ben' }
  await Promise.all(times(few, () => append({ action })))
  await Promise.all(times(few, () => append({ action, ...ben })))
  await append({ action, result: 'refused', ...ben })
  expect(await alerts()).toEqual([])
  await Promise.all(times(3, () => append({ action })))
  await alerts()
  await append({ action })
  const raised = await alerts()
  expect(raised.map((one) => told(one).slice(0, 4))).toEqual([[alert, 'Anna', '192.0.2.7', null]])
  expect(raised[0]?.evidence).toMatch(/^\d+ within an hour, event \d+$/)
})

/** As if all that is on record had happened so many milliseconds before. */
async function age(milliseconds: number): Promise<void> {
  const at = new Date(Date.now() - milliseconds).toISOString()
  await app.context.store.asOwner(async (owner) => {
    await owner.updateTable('auditEvents').set({ at }).execute()
  })
}

test('an hour later it is told again', async () => {
  const send = () =>
    Promise.all(times(MANY['alert.many-exports'], () => append({ action: 'audit.export' })))
  const many = async () => (await alerts()).filter(({ action }) => action === 'alert.many-exports')
  await send()
  expect(await many()).toHaveLength(1)
  await age(61 * 60_000)
  await send()
  expect(await many()).toHaveLength(2)
})

test('a sign-in from a network that was not seen for this person, but not the very first one', async () => {
  const signIn = (address: string, more = {}) =>
    append({
      action: 'sign-in',
      address,
      target: 'anna@example.com',
      evidence: 'password',
      ...more,
    })
  await signIn('192.0.2.7')
  await signIn('192.0.2.200')
  await signIn('198.51.100.1', { result: 'refused' })
  await signIn('198.51.100.1', { personId: 'ben', personName: 'Ben' })
  await signIn('198.51.100.1')
  await signIn('198.51.100.2')
  await signIn('2001:db8:1:1::1')
  await signIn('2001:db8:1:2::1')
  await signIn('2001:db8:2::1')
  expect((await alerts()).map((alert) => told(alert).slice(0, 4))).toEqual(
    ['198.51.100.1', '2001:db8:1:1::1', '2001:db8:2::1'].map((address) => [
      'alert.new-network',
      'Anna',
      address,
      'anna@example.com',
    ]),
  )
})

test('a network counts as new again after 90 days', async () => {
  const signIn = (address: string) => append({ action: 'sign-in', address })
  await signIn('192.0.2.7')
  await signIn('198.51.100.1')
  expect(await alerts()).toHaveLength(1)
  await age(91 * 24 * 3_600_000)
  await signIn('192.0.2.7')
  expect((await alerts()).at(-1)?.address).toBe('192.0.2.7')
})

test('an admin whom the directory has made', async () => {
  const signIn = (more: object) => append({ action: 'sign-in', personRole: 'admin', ...more })
  await signIn({ personId: 'first', evidence: 'password' })
  await signIn({ personId: 'made', personName: 'Made', evidence: 'company+mfa' })
  await signIn({ personId: 'made', personName: 'Made', evidence: 'company+mfa' })
  expect((await alerts()).map(({ action, personName }) => [action, personName])).toEqual([
    ['alert.new-admin', 'Made'],
  ])
})

test('a changed event is one alert, and so is a removed one, however many come after', async () => {
  await Promise.all(times(6, () => append({})))
  await alerts()
  await app.context.store.asOwner(async (owner) => {
    await change(owner, 3, { target: 'forged' })
    await remove(owner, 5, 5)
  })
  await rewind(2)
  const found = [
    ['alert.broken-chain', 'its content was changed', 'event 3'],
    ['alert.broken-chain', 'events are missing before this one', 'event 6'],
  ]
  for (let round = 0; round < 2; round++) {
    await append({})
    const raised = await alerts()
    expect(raised.map(({ action, target, evidence }) => [action, target, evidence])).toEqual(found)
  }
})

/** As if the alerts had not been looked for since this event. */
async function rewind(to: number): Promise<void> {
  const { db } = app.context.store
  const event = await db
    .selectFrom('auditEvents')
    .select(['seq', 'at', 'digest'])
    .where('seq', '=', to)
    .executeTakeFirstOrThrow()
  await db.updateTable('recordReaders').set(event).where('id', '=', 'alerts').execute()
}

test('an end that was cut is one alert, and what is written since is read', async () => {
  await append({})
  await append({})
  await alerts()
  const putBack = await keepEnd(app.context.store)
  await append({})
  await append({})
  await alerts()
  await putBack()
  await append({ action: 'person.reset-second-factor', target: 'ben@example.com' })
  const raised = await alerts()
  expect(raised.map(({ action }) => action).toSorted()).toEqual([
    'alert.broken-chain',
    'alert.second-factor-reset',
  ])
  expect(raised.find(({ action }) => action === 'alert.broken-chain')?.evidence).toBe('event 3')
})

test('what is read twice, as after a crash, is told once; what another replica wrote is told too', async () => {
  await append({ action: 'person.reset-second-factor', target: 'ben@example.com' })
  await Promise.all(times(MANY['alert.many-exports'], () => append({ action: 'audit.export' })))
  expect(await alerts()).toHaveLength(2)
  await rewind(1)
  await using replica = await startTestApp({ store, role: undefined })
  await append({ action: 'person.recover', target: 'eve@example.com' }, replica)
  expect((await alerts(replica)).map(({ action }) => action)).toEqual([
    'alert.second-factor-reset',
    'alert.many-exports',
    'alert.new-admin',
  ])
})

test('where the head was changed, nothing can be put on record: the log says it once', async () => {
  await Promise.all(times(3, () => append({})))
  await alerts()
  await app.context.store.asOwner((owner) => moveEnd(owner, 2))
  const lines = () => app.logText().split('the record was changed from outside').length - 1
  await expect.poll(lines).toBe(1)
  const tried = () => app.logText().split('"reader":"alerts"').length - 1
  await expect.poll(tried).toBe(1)
  expect(lines()).toBe(1)
})
