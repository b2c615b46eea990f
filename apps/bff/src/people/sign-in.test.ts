import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { addPerson } from '../testing/people.ts'

const EMAIL = 'anna@example.com'
const PASSWORD = 'four words in a row'

let store: TestStore
let app: TestApp
let replica: TestApp
beforeAll(async () => {
  store = await createTestStore()
  app = await startTestApp({ role: undefined, store })
  replica = await startTestApp({ role: undefined, store })
  await addPerson(app.context, {
    email: EMAIL,
    name: 'Anna',
    role: 'operator',
    password: PASSWORD,
  })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await replica[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
})

const SESSION_COOKIE = 'sipdesk.session_token'

async function signedIn(email = EMAIL, password = PASSWORD): Promise<Browser> {
  const browser = new Browser(app)
  const reply = await browser.signIn(email, password)
  expect(reply.status).toBe(200)
  expect(await reply.json()).toEqual({ next: 'signed-in' })
  return browser
}

describe('sign-in', () => {
  test('the right password opens, on every replica, with a cookie that scripts and other sites cannot use', async () => {
    const browser = await signedIn()
    expect(await browser.status()).toBe(200)
    const attributes = browser.attributes.get(SESSION_COOKIE)?.toLowerCase() ?? ''
    expect(attributes).toContain('httponly')
    expect(attributes).toContain('samesite=strict')
    expect(attributes).toContain('path=/')
    expect(attributes).not.toContain('domain')
    const elsewhere = new Browser(replica, browser.cookie)
    expect(await elsewhere.status()).toBe(200)
  })

  test('the address is found whatever its case', async () => {
    expect((await new Browser(app).signIn('ANNA@Example.com', PASSWORD)).status).toBe(200)
  })

  test('a wrong password and an unknown address are told in the same words, with no cookie', async () => {
    const replies = await Promise.all([
      new Browser(app).signIn('anna2@example.com', 'wrong'),
      new Browser(app).signIn(EMAIL, 'wrong'),
    ])
    const problems = await Promise.all(
      replies.map(async (reply) => ({ ...(await problemOf(reply)), requestId: '' })),
    )
    expect(problems[0]).toEqual(problems[1])
    expect(problems[0]).toMatchObject({ status: 401, code: 'sign-in-refused' })
    expect(replies.flatMap((reply) => reply.headers.getSetCookie())).toEqual([])
  })

  test('the reply holds no token', async () => {
    const browser = new Browser(app)
    const text = await (await browser.signIn(EMAIL, PASSWORD)).text()
    const token = decodeURIComponent(browser.cookie).split('=')[1]?.split('.')[0] ?? 'none'
    expect(token.length).toBeGreaterThan(20)
    expect(text).not.toContain(token)
    const rows = await app.context.store.db.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(app.logText()).not.toContain(token)
  })

  test('rotation: a session id planted by an attacker does not become a session, and the one before ends', async () => {
    const browser = await signedIn()
    const before = browser.cookie
    await browser.signIn(EMAIL, PASSWORD)
    expect(browser.cookie).not.toBe(before)
    expect(await new Browser(app, before).status()).toBe(401)
    expect(await browser.status()).toBe(200)
    const fixed = new Browser(app, `${SESSION_COOKIE}=fixed.signature`)
    await fixed.signIn(EMAIL, PASSWORD)
    expect(fixed.cookie).not.toContain('fixed')
  })

  test.each(['fixed.signature', 'x', '', '%ff', 'a.b.c'])(
    'the cookie %j opens nothing',
    async (value) => {
      expect(await new Browser(app, `${SESSION_COOKIE}=${value}`).status()).toBe(401)
    },
  )

  test('what is stored opens nothing', async () => {
    await signedIn()
    const rows = await app.context.store.db.selectFrom('sessions').select('token').execute()
    const { secret } = await app.context.auth.$context
    const { createHmac } = await import('node:crypto')
    for (const { token } of rows) {
      const signature = createHmac('sha256', secret).update(token).digest('base64')
      const cookie = `${SESSION_COOKIE}=${encodeURIComponent(`${token}.${signature}`)}`
      expect(await new Browser(app, cookie).status()).toBe(401)
    }
  })
})

describe('the end of a session', () => {
  /** As if the session had been used last, or begun, so long ago. */
  async function age(browser: Browser, column: 'updatedAt' | 'expiresAt', ms: number) {
    const session = await browser.send('GET', '/api/sessions')
    const { sessions } = (await session.json()) as {
      sessions: { id: string; isCurrent: boolean }[]
    }
    const id = sessions.find(({ isCurrent }) => isCurrent)?.id ?? ''
    const { adapter } = await app.context.auth.$context
    await adapter.update({
      model: 'session',
      where: [{ field: 'id', value: id }],
      update: { [column]: new Date(Date.now() + ms) },
    })
  }
  const MINUTE = 60_000

  test('after 30 minutes without a request', async () => {
    const browser = await signedIn()
    await age(browser, 'updatedAt', -29 * MINUTE)
    expect(await browser.status()).toBe(200)
    await age(browser, 'updatedAt', -31 * MINUTE)
    expect(await browser.status()).toBe(401)
    expect(await browser.status()).toBe(401)
  })

  test('each request counts: 29 minutes twice is no end', async () => {
    const browser = await signedIn()
    await age(browser, 'updatedAt', -29 * MINUTE)
    expect(await browser.status()).toBe(200)
    const { sessions } = (await (await browser.send('GET', '/api/sessions')).json()) as {
      sessions: { isCurrent: boolean; lastSeenAt: string }[]
    }
    const seen = sessions.find(({ isCurrent }) => isCurrent)?.lastSeenAt ?? ''
    expect(Date.now() - Date.parse(seen)).toBeLessThan(MINUTE)
  })

  test('after 12 hours, however busy', async () => {
    const before = Date.now()
    const browser = await signedIn()
    const row = await app.context.auth.api.getSession({
      headers: new Headers({ cookie: browser.cookie }),
    })
    const lasts = (row?.session.expiresAt.getTime() ?? 0) - before
    expect(lasts / MINUTE).toBeCloseTo(12 * 60, 0)
    await age(browser, 'expiresAt', -1)
    expect(await browser.status()).toBe(401)
  })

  test('at the eleventh of one person, the oldest', async () => {
    const first = await signedIn()
    const { person } = (await (await first.send('GET', '/api/session')).json()) as {
      person: { id: string }
    }
    const others: Browser[] = []
    for (let more = 0; more < 10; more++) others.push(await signedIn())
    expect(await first.status()).toBe(401)
    expect(await others[0]?.status()).toBe(200)
    const left = await app.context.store.db
      .selectFrom('sessions')
      .select('id')
      .where('userId', '=', person.id)
      .execute()
    expect(left).toHaveLength(10)
  })

  test('by signing out: the cookie opens nothing any more, also on the other replica', async () => {
    const browser = await signedIn()
    const { cookie } = browser
    expect((await browser.send('POST', '/api/auth/sign-out')).status).toBe(200)
    expect(browser.cookie).not.toContain('session_token')
    expect(await new Browser(replica, cookie).status()).toBe(401)
  })

  test('by revoking it from another one, from the next request on, on every replica', async () => {
    const lost = await signedIn()
    const here = await signedIn()
    const { sessions } = (await (await lost.send('GET', '/api/sessions')).json()) as {
      sessions: { id: string; isCurrent: boolean }[]
    }
    const id = sessions.find(({ isCurrent }) => isCurrent)?.id
    expect((await here.send('DELETE', `/api/sessions/${id}`)).status).toBe(200)
    expect(await new Browser(replica, lost.cookie).status()).toBe(401)
    expect(await here.status()).toBe(200)
    expect((await here.send('DELETE', `/api/sessions/${id}`)).status).toBe(404)
  })

  test('of another person cannot be ended', async () => {
    const stranger = new Browser(app, await app.signIn('admin'))
    const browser = await signedIn()
    const { sessions } = (await (await browser.send('GET', '/api/sessions')).json()) as {
      sessions: { id: string }[]
    }
    expect((await stranger.send('DELETE', `/api/sessions/${sessions[0]?.id}`)).status).toBe(404)
    expect(await browser.status()).toBe(200)
  })

  test('everywhere at once', async () => {
    const browsers = [await signedIn(), await signedIn(), await signedIn()]
    expect((await browsers[0]?.send('DELETE', '/api/sessions'))?.status).toBe(200)
    for (const browser of browsers) expect(await browser.status()).toBe(401)
  })
})
