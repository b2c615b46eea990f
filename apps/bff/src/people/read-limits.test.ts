import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTwilio, createAtTwilio } from '../testing/at-twilio.ts'
import { problemOf } from '../testing/create-bench.ts'
import { MOMENT } from '../twilio/momentary-read.ts'
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
  await app.context.limiter.resetAll()
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

describe('looking at Twilio', () => {
  let busy: TestApp
  beforeAll(async () => {
    busy = await startTestApp({ moment: MOMENT })
  })
  afterAll(() => busy[Symbol.asyncDispose]())

  test.each([
    ['one list', (listSid: string) => `/api/credential-lists/${listSid}/credentials`],
    ['the lists', () => '/api/credential-lists'],
    ['the status', () => '/api/status'],
    ['the usernames', () => '/api/usernames'],
    ['the domains', () => '/api/domains'],
  ])('%s: of twenty who look at once, few ask Twilio', async (_, pathOf) => {
    const viewer = await busy.signIn('viewer')
    const look = (path: string) => busy.send('GET', path, undefined, { Cookie: viewer })
    const { credentialLists } = await busy.lists()
    // What is counted or kept for a minute is there already.
    for (const path of ['/api/usernames', '/api/domains']) await (await look(path)).arrayBuffer()
    const sent = busy.twilio.requests().length
    const began = performance.now()
    const path = pathOf(credentialLists[0]?.sid ?? '')
    const replies = await Promise.all(Array.from({ length: 20 }, () => look(path)))
    const moments = Math.ceil((performance.now() - began) / MOMENT) + 1
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    expect(busy.twilio.requests().length - sent).toBeLessThanOrEqual(moments)
  })

  test('one’s own change is seen at once', async () => {
    const [list] = (await busy.lists()).credentialLists
    const sid = list?.sid ?? ''
    const body = { username: 'seen-at-once', password: 'Abcdefghijk1' }
    await busy.credentials(sid)
    await busy.send('POST', `/api/credential-lists/${sid}/credentials`, body)
    const { credentials } = await busy.credentials(sid)
    expect(credentials.map(({ username }) => username)).toContain('seen-at-once')
    await busy.lists()
    await busy.send('POST', '/api/credential-lists', { friendlyName: 'Seen at once' })
    const { credentialLists } = await busy.lists()
    expect(credentialLists.map(({ friendlyName }) => friendlyName)).toContain('Seen at once')
  })

  test('so is what somebody else changed, once a change was refused for it', async () => {
    const [list] = (await busy.lists()).credentialLists
    const sid = list?.sid ?? ''
    await atTwilio(busy.twilio, 'POST', `CredentialLists/${sid}`, { FriendlyName: 'Renamed' })
    const names = async () =>
      (await busy.lists()).credentialLists.map(({ friendlyName }) => friendlyName)
    const body = { friendlyName: 'Mine', currentName: list?.friendlyName }
    const reply = await busy.send('PATCH', `/api/credential-lists/${sid}`, body)
    expect((await problemOf(reply)).code).toBe('list-renamed')
    expect(await names()).toContain('Renamed')

    const path = `CredentialLists/${sid}/Credentials`
    await busy.credentials(sid)
    await createAtTwilio(busy.twilio, path, { Username: 'theirs', Password: 'Abcdefghijk1' })
    const mine = { username: 'theirs', password: 'Abcdefghijk1' }
    await busy.send('POST', `/api/credential-lists/${sid}/credentials`, mine)
    const { credentials } = await busy.credentials(sid)
    expect(credentials.map(({ username }) => username)).toContain('theirs')
  })
})

test('a person reads from Twilio four times as often as they may change, on all replicas together', async () => {
  await using limited = await startTestApp({ settings: { CHANGES_PER_MINUTE: '3' } })
  const cookie = await limited.signIn('viewer')
  const ask = (path: string) => limited.send('GET', path, undefined, { Cookie: cookie })
  // A third of twelve at once; each kind counts.
  for (const path of ['credential-lists', 'status', 'usernames', 'domains']) {
    expect((await ask(`/api/${path}`)).status).toBe(200)
  }
  const sent = limited.twilio.requests().length
  const replies = await Promise.all([ask('/api/status'), ask('/api/credential-lists')])
  for (const reply of replies) {
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect(limited.twilio.requests()).toHaveLength(sent)
  expect((await ask('/api/session')).status).toBe(200)
})
