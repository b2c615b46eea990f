import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { addPerson } from '../testing/people.ts'
import { createSignInThrottle } from './sign-in-throttle.ts'

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

describe('throttling', () => {
  async function tries(from: TestApp, email: string, times: number, password = 'wrong') {
    const statuses: number[] = []
    for (let attempt = 0; attempt < times; attempt++) {
      const reply = await new Browser(from).signIn(email, password)
      await reply.arrayBuffer()
      statuses.push(reply.status)
    }
    return statuses
  }

  /** All that one address may try, faster than it is given back. */
  async function useUp(address: string) {
    const { at } = createSignInThrottle(app.context.limiter)
    for (let attempt = 0; attempt < 40; attempt++) {
      await at(`nobody-${attempt}@example.com`, address)
        .count()
        .catch(() => {})
      await at(EMAIL, address)
        .count()
        .catch(() => {})
    }
  }

  test.each(['anna@example.com', 'nobody@example.com'])(
    '%s: the sixth wrong attempt is refused with a time to wait, known or not, after a restart, on every replica',
    async (email) => {
      await app.context.limiter.resetAll()
      {
        await using before = await startTestApp({ role: undefined, store })
        expect(await tries(before, email, 5)).toEqual([401, 401, 401, 401, 401])
      }
      const reply = await new Browser(replica).signIn(email, PASSWORD)
      expect(reply.status).toBe(429)
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await problemOf(reply)).toMatchObject({
        code: 'too-many-requests',
        outcome: 'not-applied',
      })
    },
  )

  test('one address cannot lock a person out who comes from another', async () => {
    await app.context.limiter.resetAll()
    await using proxied = await startTestApp({
      role: undefined,
      store,
      settings: { TRUST_PROXY: 'loopback' },
    })
    const from = (address: string, password: string) =>
      proxied.send(
        'POST',
        '/api/auth/sign-in/email',
        { email: EMAIL, password },
        { 'X-Forwarded-For': address },
      )
    for (let attempt = 0; attempt < 40; attempt++) {
      await (await from('203.0.113.7', 'wrong')).arrayBuffer()
    }
    expect((await from('203.0.113.7', PASSWORD)).status).toBe(429)
    expect((await from('198.51.100.1', PASSWORD)).status).toBe(200)
  })

  test.each<[string, (attempt: number) => string, string]>([
    ['a port of its own', (attempt) => `198.51.100.10:5000${attempt}`, '198.51.100.10'],
    ['IPv6 and a port', (attempt) => `[2001:db8::9]:5000${attempt}`, '2001:db8::9'],
    ['another spelling', (attempt) => ['::ffff:1.2.3.4', '1.2.3.4'][attempt % 2] ?? '', '1.2.3.4'],
    ['no address', (attempt) => ['unknown', 'for=1.2.3.4'][attempt % 2] ?? '', '127.0.0.1'],
  ])(
    'one address is one, to limits, record and sessions, when the proxy names it with %s',
    async (_name, said, address) => {
      const { db } = app.context.store
      await app.context.limiter.resetAll()
      await db.deleteFrom('sessions').execute()
      await using proxied = await startTestApp({
        role: undefined,
        store,
        settings: { TRUST_PROXY: '1' },
      })
      const attempt = async (number: number, password: string) => {
        const reply = await proxied.send(
          'POST',
          '/api/auth/sign-in/email',
          { email: EMAIL, password },
          { 'X-Forwarded-For': said(number) },
        )
        await reply.arrayBuffer()
        return reply.status
      }
      expect(await attempt(0, PASSWORD)).toBe(200)
      const statuses: number[] = []
      for (let number = 1; number <= 7; number++) statuses.push(await attempt(number, 'wrong'))
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])

      const events = await db
        .selectFrom('auditEvents')
        .select('address')
        .where('action', '=', 'sign-in')
        .orderBy('seq', 'desc')
        .limit(6)
        .execute()
      expect(new Set(events.map((event) => event.address))).toEqual(new Set([address]))
      const sessions = await db.selectFrom('sessions').select('ipAddress').execute()
      expect(sessions).toEqual([{ ipAddress: address }])
    },
  )

  test('addresses of one IPv6 /64 count together, those of another one on their own', async () => {
    await app.context.limiter.resetAll()
    const throttle = createSignInThrottle(app.context.limiter)
    const attempt = (address: string) => throttle.at(EMAIL, address).count()
    for (let host = 1; host <= 5; host++) await attempt(`2001::4:${host}:0:1:1`)
    await expect(attempt('2001:0:0:4::9')).rejects.toMatchObject({ code: 'too-many-requests' })
    await attempt('2001::5:1:0:1:1')
    await attempt('::1')
  })

  test('not even a whole IPv6 /48 can lock a person out who comes from another', async () => {
    await app.context.limiter.resetAll()
    const throttle = createSignInThrottle(app.context.limiter)
    let refused = 0
    for (let network = 0; network < 200; network++) {
      const address = `2001:db8:1:${network.toString(16)}::1`
      await throttle
        .at(EMAIL, address)
        .count()
        .catch(() => refused++)
    }
    expect(refused).toBeGreaterThan(150)
    await throttle.at(EMAIL, '2001:db8:2::1').count()
  })

  test('strangers keep nobody out of the devices they have signed in with', async () => {
    await app.context.limiter.resetAll()
    const own = new Browser(app)
    expect((await own.signIn(EMAIL, PASSWORD)).status).toBe(200)
    const session = own.cookie
    await own.send('POST', '/api/auth/sign-out', {})
    await useUp('127.0.0.1')
    expect(await tries(app, EMAIL, 1, PASSWORD)).toEqual([429])
    expect((await own.signIn(EMAIL, PASSWORD)).status).toBe(200)

    // The cookie is this account's, and allows no more guesses than anybody has.
    await own.send('POST', '/api/auth/sign-out', {})
    expect((await own.signIn('nobody@example.com', 'wrong')).status).toBe(429)
    const statuses: number[] = []
    for (let attempt = 0; attempt < 7; attempt++) {
      statuses.push((await own.signIn(EMAIL, 'wrong')).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(session).toContain('.device=')
    expect(decodeURIComponent(session)).not.toContain(EMAIL)
  })

  test('a person who is signed in changes the password while strangers guess it', async () => {
    await app.context.limiter.resetAll()
    const own = new Browser(app)
    await own.signIn(EMAIL, PASSWORD)
    await useUp('127.0.0.1')
    const body = { currentPassword: PASSWORD, newPassword: 'five quite other words in a row' }
    const path = '/api/auth/change-password'
    expect((await own.send('POST', path, body)).status).toBe(200)
    const back = { currentPassword: body.newPassword, newPassword: PASSWORD }
    expect((await own.send('POST', path, back)).status).toBe(200)
  })

  test('a client cannot choose its address', async () => {
    await app.context.limiter.resetAll()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 7; attempt++) {
      const reply = await app.send(
        'POST',
        '/api/auth/sign-in/email',
        { email: EMAIL, password: 'wrong' },
        { 'X-Forwarded-For': `10.0.0.${attempt}`, 'X-Sipdesk-Address': `10.0.0.${attempt}` },
      )
      statuses.push(reply.status)
    }
    expect(statuses.slice(-2)).toEqual([429, 429])
  })

  test('the right password is never throttled', async () => {
    await app.context.limiter.resetAll()
    expect(await tries(app, EMAIL, 7, PASSWORD)).toEqual(Array.from({ length: 7 }, () => 200))
  })
})
