import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test.each([
  ['/api/usernames?fresh=true', 10],
  ['/api/domains?fresh=true', 10],
  ['/api/audit-events/export?format=csv', 5],
])('%s: %i at once by one person, and then no more is read', async (path, most) => {
  await app.context.store.db.deleteFrom('rateLimits').execute()
  const [cookie, another] = [await app.signIn('admin'), await app.signIn('admin')]
  const ask = async (by: string, at = path) => {
    const reply = await app.send('GET', at, undefined, { Cookie: by })
    if (reply.status === 200) await reply.arrayBuffer()
    return reply
  }
  // Faster than they are given back: one every six seconds at most.
  const replies = await Promise.all(Array.from({ length: most + 8 }, () => ask(cookie)))
  const refused = replies.filter(({ status }) => status === 429)
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(most)
  expect(refused.length).toBeGreaterThan(0)
  const sent = app.twilio.requests().length
  const last = refused[0] ?? new Response()
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await problemOf(last)).code).toBe('too-many-requests')
  expect(app.twilio.requests()).toHaveLength(sent)
  expect((await ask(another)).status).toBe(200)
  if (path.includes('fresh')) {
    expect((await ask(cookie, path.replace('?fresh=true', ''))).status).toBe(200)
  }
})
