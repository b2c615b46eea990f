import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startFeedReceiver, type FeedReceiver } from '../testing/feed-receiver.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'

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

const start = (settings = receiver.settings) => startTestApp({ store, settings })

function write({ context: { auditLog } }: TestApp, evidence: string | null = null): Promise<void> {
  const event = { phase: 'outcome', action: 'sign-out', result: 'succeeded' } as const
  return auditLog.append({ ...event, evidence })
}

const has = (seq: number) => () => receiver.taken().includes(seq)

test('while a key is replaced, the receiver may know the old one or the new one', async () => {
  const { AUDIT_WEBHOOK_SECRET: known, ...settings } = receiver.settings
  const other = randomBytes(32).toString('base64')
  for (const [index, keys] of [`${other} ${known}`, `${known} ${other}`].entries()) {
    await using app = await start({ ...settings, AUDIT_WEBHOOK_SECRET: keys })
    await write(app)
    await receiver.until(has(index + 1))
  }
  expect(receiver.messages.every(({ isSigned }) => isSigned)).toBe(true)
})

test('after a failure nothing is sent before the pause is over, by whichever process, and whatever is written', async () => {
  await using bystander = await start({})
  await write(bystander)
  const pauseUntil = (nextTryAt: number) =>
    bystander.context.store.db
      .updateTable('recordReaders')
      .set({ failures: 1, nextTryAt })
      .where('id', '=', 'feed')
      .execute()
  await pauseUntil(Date.now() + 3_600_000)
  await using app = await start()
  await write(app)
  const nextTryAt = Date.now() + 300
  await pauseUntil(nextTryAt)
  await receiver.until(has(2))
  expect(receiver.messages[0]?.at).toBeGreaterThanOrEqual(nextTryAt)
})

test('a message is of at most 256 KiB, but for an event that is larger alone', async () => {
  await using app = await start()
  const sizes = [300_000, ...Array.from({ length: 40 }, () => 20_000), 300_000]
  await Promise.all(sizes.map((size) => write(app, 'x'.repeat(size))))
  await receiver.until(has(sizes.length))
  expect(receiver.taken()).toEqual(sizes.map((_, index) => index + 1))
  const large = receiver.messages.filter(({ events }) => events.length > 1)
  expect(large.length).toBeGreaterThan(1)
  for (const { events } of large) {
    expect(Buffer.byteLength(JSON.stringify(events))).toBeLessThanOrEqual(256 * 1024)
  }
})
