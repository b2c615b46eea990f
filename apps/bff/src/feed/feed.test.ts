import { statusEndpoints } from '@sipdesk/shared/status.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prune } from '../audit/retention.ts'
import { LEASE_GRACE } from '../operations/timeouts.ts'
import { startFeedReceiver, type Behaviour, type FeedReceiver } from '../testing/feed-receiver.ts'
import { createOlderStore, OLDER_RECORD } from '../testing/older-store.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { keepEnd } from '../testing/tamper.ts'

const PAUSES = { first: 10, longest: 100 }

let receiver: FeedReceiver
let store: TestStore
beforeEach(async () => {
  receiver = await startFeedReceiver()
  store = await createTestStore()
})
afterEach(async () => {
  await receiver[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
})

const start = (settings = receiver.settings, deadline = 10_000) =>
  startTestApp({ store, settings, feedTimes: { pauses: PAUSES, deadline } })

/** Events of one person who signs out, so many times. */
async function write({ context: { auditLog } }: TestApp, count: number): Promise<void> {
  const event = { phase: 'outcome', action: 'sign-out', result: 'succeeded' } as const
  await Promise.all(Array.from({ length: count }, () => auditLog.append(event)))
}

const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, index) => index + from)
const has = (seq: number) => () => receiver.taken().includes(seq)

async function feedStatus(app: TestApp) {
  const reply = await app.send('GET', statusEndpoints.getStatus.path)
  return statusEndpoints.getStatus.reply.parse(await reply.json()).feed
}

test('every event is sent as it stands, in order and signed, with the head of the record', async () => {
  await using app = await start()
  await write(app, 250)
  await receiver.until(has(250))
  expect(receiver.taken()).toEqual(upTo(250))
  expect(receiver.messages.every(({ isSigned }) => isSigned)).toBe(true)
  expect(Math.max(...receiver.messages.map(({ events }) => events.length))).toBeLessThan(101)
  const { events, head, path, id } = receiver.messages.at(-1) ?? {}
  const db = app.context.store.db
  expect(events?.at(-1)).toEqual(
    await db.selectFrom('auditEvents').selectAll().where('seq', '=', 250).executeTakeFirst(),
  )
  expect(head).toEqual({ seq: 250, digest: events?.at(-1)?.digest })
  expect(path).toBe('/audit?token=feed-token-canary')
  expect(id).toBe(`events_${events?.[0]?.seq}_250_${head?.digest.slice(0, 16)}`)
  expect(app.logText()).not.toContain('feed-token-canary')
})

test.each<[Behaviour, object]>([
  ['fails', { code: 'refused', status: 500 }],
  ['redirects', { code: 'redirect', status: 307 }],
  ['says nothing', { code: 'timeout', status: null }],
  ['loses the reply', { code: 'unreachable', status: null }],
])('a receiver that %s gets the same again until it takes it', async (behaviour, failure) => {
  receiver.behave(behaviour)
  await using app = await start(receiver.settings, behaviour === 'says nothing' ? 300 : undefined)
  await write(app, 3)
  await receiver.until(() => receiver.messages.length > 0)
  await write(app, 1)
  await receiver.until(() => receiver.messages.length > 3)
  const told = await feedStatus(app)
  expect(told).toMatchObject({ eventsBehind: 4, failure })
  expect(told?.since).toMatch(/Z$/)
  expect(told?.nextTryAt).toMatch(/Z$/)
  // A change is recorded and answered all the same, and does not come into what is being sent again.
  await write(app, 1)
  await app.send('GET', '/api/session')
  const again = receiver.messages.length
  receiver.behave('takes')
  await receiver.until(has(5))
  expect(receiver.taken()).toEqual(upTo(5))
  expect(new Set(receiver.messages.slice(0, again).map(({ id }) => id)).size).toBe(1)
  expect(receiver.messages.every(({ path }) => path.startsWith('/audit'))).toBe(true)
  await expect
    .poll(() => feedStatus(app))
    .toEqual({
      eventsBehind: 0,
      since: null,
      failure: null,
      nextTryAt: null,
    })
})

test('a reply that never ends counts by its status', async () => {
  receiver.behave('never ends its reply')
  await using app = await start()
  await write(app, 1)
  await receiver.until(has(1))
  await write(app, 1)
  await receiver.until(has(2))
  expect(receiver.messages.map(({ events }) => events.length)).toEqual([1, 1])
})

test('nothing is missed while the receiver is away, nor over a restart', async () => {
  await receiver.die()
  {
    await using app = await start()
    await write(app, 2)
    await expect.poll(() => feedStatus(app)).toMatchObject({ failure: { code: 'unreachable' } })
  }
  await using app = await start()
  await write(app, 2)
  await receiver.comeBack()
  await receiver.until(has(4))
  expect(receiver.taken()).toEqual(upTo(4))
})

test('one replica sends at a time, and the other goes on when it ends', async () => {
  const other = await start()
  await write(other, 1)
  await receiver.until(has(1))
  await using app = await start()
  await Promise.all([write(app, 150), write(other, 150)])
  await receiver.until(has(301))
  await other[Symbol.asyncDispose]()
  await write(app, 1)
  await receiver.until(has(302))
  expect(receiver.taken()).toEqual(upTo(302))
  expect(receiver.messages.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual(upTo(302))
})

test('what a killed process leaves is sent by another, once its lease has run out', async () => {
  await using bystander = await start({})
  await write(bystander, 2)
  const held = { worker: 'killed', leaseUntil: Date.now() - LEASE_GRACE + 1_000, batchEnd: 1 }
  const readers = bystander.context.store.db.updateTable('recordReaders')
  await readers.set(held).where('id', '=', 'feed').execute()
  await using app = await start()
  await write(app, 1)
  await receiver.until(has(3))
  expect(receiver.messages[0]?.events.map(({ seq }) => seq)).toEqual([1])
  expect(Date.now()).toBeGreaterThan(held.leaseUntil + LEASE_GRACE)
})

test('a webhook that is set later begins with the oldest event, and is told what was deleted before', async () => {
  {
    await using app = await start({})
    await write(app, 3)
    const { store: opened } = app.context
    await prune(opened, '9999')
    expect(await feedStatus(app)).toBeUndefined()
  }
  await using app = await start()
  await receiver.until(has(4))
  expect(receiver.messages[0]?.missing).toEqual({ from: 1, to: 3 })
  expect(receiver.messages[0]?.events.map(({ action }) => action)).toEqual(['audit.prune'])
  await write(app, 1)
  await receiver.until(has(5))
  expect(receiver.messages.at(-1)?.missing).toBeUndefined()
})

test('after an update it begins with the oldest event, and nothing of before raises an alert', async () => {
  await using older = await createOlderStore()
  const { settings } = receiver
  await using app = await startTestApp({ store: older, settings, role: undefined })
  const { beginning, end } = OLDER_RECORD
  await receiver.until(has(end + 1))
  await write(app, 1)
  await receiver.until(has(end + 2))
  expect(receiver.messages[0]?.missing).toEqual({ from: 1, to: beginning })
  expect(receiver.taken()).toEqual(upTo(end + 2 - beginning, beginning + 1))
  const actions = receiver.messages.flatMap(({ events }) => events.map(({ action }) => action))
  expect(actions.filter((action) => action.startsWith('alert.'))).toEqual([])
})

test('what takes the place of events that were sent is sent too', async () => {
  await using app = await start()
  await write(app, 2)
  const putBack = await keepEnd(app.context.store)
  await write(app, 3)
  await receiver.until(has(5))
  await putBack()
  await write(app, 6)
  const events = app.context.store.db.selectFrom('auditEvents')
  const now = await events.select('digest').where('seq', '>', 2).execute()
  expect(now.length).toBeGreaterThan(5)
  const sent = () => receiver.messages.flatMap((message) => message.events.map(digestOf))
  await receiver.until(() => now.every((event) => sent().includes(digestOf(event))))
})

const digestOf = ({ digest }: { digest: string }) => digest

test('who may not see people’s activity sees nothing of the feed', async () => {
  await using app = await start()
  const headers = { Cookie: await app.signIn('operator') }
  const reply = await app.send('GET', statusEndpoints.getStatus.path, undefined, headers)
  expect(await reply.json()).not.toHaveProperty('feed')
})

test('on standard output each event that this process wrote is a line of its own', async () => {
  await using app = await start({ AUDIT_STDOUT: 'on' })
  await write(app, 2)
  const lines = app
    .logText()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const events = await app.context.store.db.selectFrom('auditEvents').selectAll().execute()
  expect(lines.filter((line) => 'auditEvent' in line)).toEqual(
    events.map((auditEvent) => ({ auditEvent })),
  )
})
