import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Authenticator } from '../testing/authenticator.ts'
import { Browser } from '../testing/browser.ts'
import {
  challenge,
  OWNER_PASSWORD,
  passkeyOwner,
  signIn,
  startAdding,
  verify,
} from '../testing/passkey-owner.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const SIGN_IN = '/api/auth/sign-in/passkey'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

const sessionsOf = (personId: string) =>
  app.context.store.db.selectFrom('sessions').selectAll().where('userId', '=', personId).execute()

/** What is on record of refused sign-ins, the newest first. */
async function refusals(): Promise<string[]> {
  const reply = await app.send('GET', '/api/audit-events?action=sign-in&result=refused')
  const { events } = (await reply.json()) as { events: { target: string }[] }
  return events.map(({ target }) => target)
}

/** A refusal tells nothing but that. */
async function expectRefused(reply: Response, browser: Browser): Promise<void> {
  expect([reply.status, await reply.json()]).toMatchObject([
    401,
    { code: 'sign-in-refused', detail: expect.stringContaining('This passkey was not accepted.') },
  ])
  expect(await browser.status()).toBe(401)
}

test('a passkey alone signs in: no address is asked for, and a second factor neither', async () => {
  const { id, email, key } = await passkeyOwner(app)
  const browser = new Browser(app)
  expect(await challenge(browser, 'sign-in')).toMatchObject({
    rpId: 'localhost',
    userVerification: 'required',
    allowCredentials: [],
  })
  const before = browser.cookie
  const reply = await signIn(browser, key)
  expect(await reply.json()).toEqual({ next: 'signed-in' })
  const session = (await (await browser.send('GET', '/api/session')).json()) as object
  expect(session).toMatchObject({
    person: { id, hasSecondFactor: true },
    proofs: ['passkey'],
    lacksSecondFactor: false,
  })
  expect(browser.cookie).not.toBe(before)
  expect(browser.attributes.get('sipdesk.session_token')).toMatch(/HttpOnly.*SameSite=Strict/)
  expect(browser.attributes.has('sipdesk.device')).toBe(true)
  const [kept] = (await sessionsOf(id)).toSorted((a, b) => (a.ipAddress ? -1 : b.ipAddress ? 1 : 0))
  expect(kept).toMatchObject({ ipAddress: '127.0.0.1', userAgent: expect.stringMatching(/./) })
  const record = await app.send('GET', `/api/audit-events?action=sign-in&person=${id}`)
  expect(await record.json()).toMatchObject({
    events: [{ result: 'succeeded', target: email, evidence: 'passkey' }],
  })
  const passkeys = await (await browser.send('GET', '/api/passkeys')).json()
  expect(passkeys).toMatchObject({ passkeys: [{ lastUsedAt: expect.any(String) }], obstacle: null })
})

test('the session that this browser had before ends, and an eleventh ends the oldest', async () => {
  const { id, key } = await passkeyOwner(app)
  const browser = new Browser(app)
  await signIn(browser, key)
  const old = browser.copy()
  await signIn(browser, key)
  expect([await old.status(), await browser.status()]).toEqual([401, 200])
  for (let count = 0; count < 12; count++) await signIn(new Browser(app), key)
  expect(await sessionsOf(id)).toHaveLength(10)
})

describe('refused, with why on record', () => {
  test.each([
    ['nobody verified', { isVerified: false }, 'not-verified'],
    ['nobody present', { isPresent: false }, 'not-verified'],
    ['another origin', { origin: 'https://evil.example' }, 'not-verified'],
    ['another relying party', { rpId: 'evil.example' }, 'not-verified'],
    ['another challenge', { challenge: 'AAAA' }, 'not-verified'],
    ['a registration', { type: 'webauthn.create' }, 'not-verified'],
    ['a frame of another site', { isFramed: true }, 'not-verified'],
    ['another person’s name', { userHandle: 'AAAA' }, 'another-person'],
    ['nobody’s name', { userHandle: undefined }, 'another-person'],
  ])('%s', async (_what, forgery, why) => {
    const { email, key } = await passkeyOwner(app)
    const browser = new Browser(app)
    await expectRefused(await signIn(browser, key, forgery), browser)
    expect((await refusals())[0]).toBe(`${email}: ${why}`)
  })

  test('a signature of another key, and a passkey that nobody has', async () => {
    const { email, key } = await passkeyOwner(app)
    const browser = new Browser(app)
    const other = new Authenticator(app.url)
    other.userHandle = key.userHandle
    const options = await challenge(browser, 'sign-in')
    await expectRefused(
      await browser.send('POST', SIGN_IN, { ...other.get(options), id: key.id }),
      browser,
    )
    expect((await refusals())[0]).toBe(`${email}: not-verified`)
    await expectRefused(await signIn(browser, other), browser)
    expect((await refusals())[0]).toBe('passkey: unknown-passkey')
  })

  test('the same assertion a second time, also from another browser with the same cookies', async () => {
    const { email, key } = await passkeyOwner(app)
    const browser = new Browser(app)
    const assertion = key.get(await challenge(browser, 'sign-in'))
    const thief = browser.copy()
    expect((await browser.send('POST', SIGN_IN, assertion)).status).toBe(200)
    await expectRefused(await thief.send('POST', SIGN_IN, assertion), thief)
    expect((await refusals())[0]).toBe(`${email}: used`)
  })

  test('after five minutes; without a challenge; with a changed one', async () => {
    const { key } = await passkeyOwner(app)
    const browser = new Browser(app)
    const options = await challenge(browser, 'sign-in')
    const assertion = key.get(options)
    const stranger = new Browser(app)
    await expectRefused(await stranger.send('POST', SIGN_IN, assertion), stranger)
    const Cookie = browser.cookie.replace('passkey%20sign-in', 'passkey%20sign-in%20')
    expect(Cookie).not.toBe(browser.cookie)
    const changed = await app.send('POST', SIGN_IN, assertion, { Cookie })
    expect(await codeOf(changed)).toBe('sign-in-refused')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 + 1 })
    try {
      await expectRefused(await browser.send('POST', SIGN_IN, assertion), browser)
    } finally {
      vi.useRealTimers()
    }
  })

  test('a challenge for something else: a step-up, a second factor, a registration', async () => {
    const { email, browser: own, key } = await passkeyOwner(app)
    const half = new Browser(app)
    await half.signIn(email, OWNER_PASSWORD)
    const forProof = await challenge(own, 'step-up')
    const forFactor = await challenge(half, 'second-factor')
    for (const [by, options] of [
      [own, forProof],
      [half, forFactor],
    ] as const) {
      const reply = await by.send('POST', SIGN_IN, key.get(options))
      expect(await codeOf(reply)).toBe('sign-in-refused')
    }
    const { challenge: forAdding } = await startAdding(own)
    const options = { ...forProof, challenge: forAdding }
    expect(await codeOf(await own.send('POST', SIGN_IN, key.get(options)))).toBe('sign-in-refused')
    const forSignIn = await challenge(own, 'sign-in')
    const stepUp = await own.send('POST', '/api/auth/step-up', { passkey: key.get(forSignIn) })
    expect(await codeOf(stepUp)).toBe('sign-in-refused')
  })

  test('a counter that went back, or stood still, is a copy’s; nothing changes', async () => {
    const { email, key } = await passkeyOwner(app)
    const browser = new Browser(app)
    for (const counter of [7, 8]) {
      expect((await signIn(new Browser(app), key, { counter })).status).toBe(200)
    }
    for (const counter of [8, 3, 0]) {
      await expectRefused(await signIn(browser, key, { counter }), browser)
      expect((await refusals())[0]).toBe(`${email}: counter-back`)
    }
    expect((await signIn(browser, key, { counter: 9 })).status).toBe(200)
  })

  test('one that was removed, and a person who is disabled or was removed', async () => {
    const { id, browser: own, key, passkey } = await passkeyOwner(app)
    const disabled = await passkeyOwner(app)
    const removed = await passkeyOwner(app)
    await own.send('DELETE', `/api/passkeys/${passkey.id}`)
    await app.send('PATCH', `/api/people/${disabled.id}`, { isDisabled: true })
    await app.send('DELETE', `/api/people/${removed.id}`)
    const browser = new Browser(app)
    await expectRefused(await signIn(browser, key), browser)
    await expectRefused(await signIn(browser, disabled.key), browser)
    expect((await refusals())[0]).toBe(`${disabled.email}: no-access`)
    expect(await sessionsOf(disabled.id)).toEqual([])
    await expectRefused(await signIn(browser, removed.key), browser)
    expect(await sessionsOf(id)).toHaveLength(1)
  })
})

describe('an admin’s new password link', () => {
  test('ends what the passkey opens alone; as a second factor it stays', async () => {
    const { id, email, key } = await passkeyOwner(app)
    const invited = await app.send('POST', `/api/people/${id}/invitation`)
    const { invitation } = (await invited.json()) as { invitation: { link: string } }
    const browser = new Browser(app)
    await expectRefused(await signIn(browser, key), browser)
    const token = new URL(invitation.link).hash.slice(1)
    await app.send('POST', '/api/join', { token, password: OWNER_PASSWORD })
    await expectRefused(await signIn(browser, key), browser)
    expect((await refusals())[0]).toBe(`${email}: second-factor-only`)
    expect(await (await browser.signIn(email, OWNER_PASSWORD)).json()).toMatchObject({
      next: 'second-factor',
    })
    expect((await verify(browser, key)).status).toBe(200)
    const passkeys = await (await browser.send('GET', '/api/passkeys')).json()
    expect(passkeys).toMatchObject({ passkeys: [{ isSecondFactorOnly: true }] })
  })
})

describe('nobody can block it', () => {
  test('refused ones are counted where they come from, and keep no right one out', async () => {
    const { key } = await passkeyOwner(app)
    const browser = new Browser(app)
    const recorded = (await refusals()).length
    const statuses: number[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      const unknown = new Authenticator(app.url)
      statuses.push((await signIn(browser, unknown, { userHandle: key.userHandle })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    expect(await refusals()).toHaveLength(recorded + 5)
    expect((await signIn(browser, key)).status).toBe(200)
  })

  test('starts leave nothing in the store', async () => {
    const { db } = app.context.store
    const count = async () => {
      const rows = sql<{ all: number }>`
        select (select count(*) from "usedChallenges") + (select count(*) from "verifications") as "all"`
      return Number((await rows.execute(db)).rows[0]?.all)
    }
    const before = await count()
    for (let start = 0; start < 50; start++) await challenge(new Browser(app), 'sign-in')
    expect(await count()).toBe(before)
  })
})
