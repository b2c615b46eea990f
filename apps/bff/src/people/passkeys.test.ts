import { MAX_PASSKEYS } from '@sipdesk/shared/passkeys.ts'
import { PROOF_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Authenticator } from '../testing/authenticator.ts'
import { Browser } from '../testing/browser.ts'
import {
  add,
  added,
  OWNER_PASSWORD,
  passkeyOwner,
  signIn,
  somebody,
  startAdding,
} from '../testing/passkey-owner.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { prunePasskeyChallenges } from './passkey-challenge.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

const list = async (browser: Browser) =>
  ((await (await browser.send('GET', '/api/passkeys')).json()) as { passkeys: { name: string }[] })
    .passkeys

/** What stands on record of a person: action, target, result and code, the newest first. */
async function recordOf(personId: string, action: string) {
  const reply = await app.send('GET', `/api/audit-events?person=${personId}&action=${action}`)
  const { events } = (await reply.json()) as {
    events: { target: string; result: string | null; code: string | null }[]
  }
  return events
    .filter(({ result }) => result !== null)
    .map(({ target, result, code }) => [target, result, code])
}

describe('adding one', () => {
  test('it is made for this page and person, verified, discoverable, and not known yet', async () => {
    const { id, email, browser, key } = await passkeyOwner(app)
    const options = await startAdding(browser)
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Sipdesk' },
      user: { id: Buffer.from(id).toString('base64url'), name: email },
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      pubKeyCredParams: [{ alg: -8 }, { alg: -7 }, { alg: -257 }],
      excludeCredentials: [{ type: 'public-key', id: key.id, transports: ['internal', 'hybrid'] }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    })
    expect(browser.attributes.get('sipdesk.passkey')).toMatch(/Max-Age=300;.*HttpOnly.*Strict/)
  })

  test.each(['ES256', 'EdDSA', 'RS256'] as const)('with %s', async (algorithm) => {
    const { browser } = await somebody(app)
    const key = new Authenticator(app.url, algorithm)
    key.isBackedUp = true
    const { passkey } = await added(await add(browser, key, { name: '  My phone ' }))
    expect(passkey).toMatchObject({ name: 'My phone', lastUsedAt: null, isBackedUp: true })
    expect(await list(browser)).toEqual([passkey])
  })

  test.each([
    ['nobody verified', { isVerified: false }],
    ['nobody present', { isPresent: false }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['an assertion', { type: 'webauthn.get' }],
    ['a frame of another site', { isFramed: true }],
  ])('%s is refused', async (_what, forgery) => {
    const { id, email, browser } = await somebody(app)
    const refused = await add(browser, new Authenticator(app.url), forgery)
    expect([refused.status, await codeOf(refused)]).toEqual([422, 'passkey-refused'])
    expect(await list(browser)).toEqual([])
    expect(await recordOf(id, 'passkey.add')).toEqual([
      [`${email}: My laptop`, 'refused', 'passkey-refused'],
    ])
  })

  test('so are an algorithm that nobody asked for, and another id than the one attested', async () => {
    const { browser } = await somebody(app)
    const odd = await add(browser, new Authenticator(app.url, 'ES384'))
    expect(await codeOf(odd)).toBe('passkey-refused')
    const options = await startAdding(browser)
    const credential = new Authenticator(app.url).create(options)
    const id = new Authenticator(app.url).id
    const body = { name: 'N', credential: { ...credential, id } }
    expect(await codeOf(await browser.send('POST', '/api/passkeys', body))).toBe('passkey-refused')
  })

  test('a challenge is good once, for five minutes, and for one person', async () => {
    const { browser } = await somebody(app)
    const other = await somebody(app)
    const start = () => startAdding(browser)
    const send = (by: Browser, credential: unknown) =>
      by.send('POST', '/api/passkeys', { name: 'N', credential })

    const options = await start()
    expect(
      await codeOf(await send(other.browser, new Authenticator(app.url).create(options))),
    ).toBe('passkey-refused')
    expect((await send(browser, new Authenticator(app.url).create(options))).status).toBe(201)
    expect(await codeOf(await send(browser, new Authenticator(app.url).create(options)))).toBe(
      'passkey-refused',
    )

    const late = new Authenticator(app.url).create(await start())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 + 1 })
    try {
      expect(await codeOf(await send(browser, late))).toBe('passkey-refused')
    } finally {
      vi.useRealTimers()
    }
  })

  test('one that is known already is refused, whoever has it', async () => {
    const { browser, key } = await passkeyOwner(app)
    const other = await somebody(app)
    for (const by of [browser, other.browser]) {
      const refused = await add(by, key)
      expect([refused.status, await codeOf(refused)]).toEqual([422, 'passkey-refused'])
    }
    expect(await list(other.browser)).toEqual([])
  })

  test('twenty, of which no twenty-first slips in at the same moment', async () => {
    const { id, browser } = await passkeyOwner(app)
    for (let count = 1; count < MAX_PASSKEYS - 1; count++) {
      await added(await add(browser, new Authenticator(app.url)))
    }
    const browsers = Array.from({ length: 5 }, () => browser.copy())
    const ends = await Promise.all(browsers.map((one) => add(one, new Authenticator(app.url))))
    expect(ends.filter(({ status }) => status === 409)).toHaveLength(4)
    const { db } = app.context.store
    const kept = await db.selectFrom('passkeys').select('id').where('personId', '=', id).execute()
    expect(kept).toHaveLength(MAX_PASSKEYS)
    const refused = await browser.send('POST', '/api/passkeys/challenge')
    expect(await refused.json()).toMatchObject({ code: 'too-many-passkeys', values: { limit: 20 } })
  })

  test.each(['', '   ', 'x'.repeat(65), 'tab\there', 'turned \u202Eround'])(
    'the name %j is refused',
    async (name) => {
      const { browser, passkey } = await passkeyOwner(app)
      expect((await add(browser, new Authenticator(app.url), { name })).status).toBe(422)
      const renamed = await browser.send('PATCH', `/api/passkeys/${passkey.id}`, { name })
      expect(renamed.status).toBe(422)
    },
  )

  test('the first second factor of a person ends their other sessions, and renews this one', async () => {
    const { email, browser } = await somebody(app)
    const other = new Browser(app)
    await other.signIn(email, OWNER_PASSWORD)
    const copy = browser.copy()
    await added(await add(browser, new Authenticator(app.url)))
    expect([await browser.status(), await other.status(), await copy.status()]).toEqual([
      200, 401, 401,
    ])
    const second = browser.copy()
    await added(await add(browser, new Authenticator(app.url)))
    expect([await browser.status(), await second.status()]).toEqual([200, 200])
  })
})

describe('those that one has', () => {
  test('are renamed and removed by their owner alone, on record', async () => {
    const { id, email, browser, passkey } = await passkeyOwner(app)
    const stranger = await somebody(app, 'admin')
    const path = `/api/passkeys/${passkey.id}`
    for (const [method, body] of [['PATCH', { name: 'Mine' }], ['DELETE']] as const) {
      const refused = await stranger.browser.send(method, path, body)
      expect([refused.status, await codeOf(refused)]).toEqual([404, 'not-found'])
    }
    expect((await browser.send('PATCH', path, { name: 'Work laptop' })).status).toBe(200)
    expect(await list(browser)).toMatchObject([{ name: 'Work laptop' }])
    expect((await browser.send('DELETE', path)).status).toBe(200)
    expect(await list(browser)).toEqual([])
    expect(await codeOf(await browser.send('DELETE', path))).toBe('not-found')
    expect(await recordOf(id, 'passkey.add')).toEqual([[`${email}: My laptop`, 'succeeded', null]])
    expect(await recordOf(id, 'passkey.rename')).toEqual([
      [`${email}: My laptop → Work laptop`, 'succeeded', null],
    ])
    expect(await recordOf(id, 'passkey.remove')).toEqual([
      [`${email}: Work laptop`, 'succeeded', null],
    ])
  })

  test('need a recent proof to be changed', async () => {
    const { id, browser, passkey } = await passkeyOwner(app)
    const provenAt = new Date(Date.now() - PROOF_TIMEOUT - 1_000).toISOString()
    const { db } = app.context.store
    await db.updateTable('sessions').set({ provenAt }).where('userId', '=', id).execute()
    const path = `/api/passkeys/${passkey.id}`
    for (const [method, where] of [
      ['POST', '/api/passkeys/challenge'],
      ['POST', '/api/passkeys'],
      ['PATCH', path],
      ['DELETE', path],
    ] as const) {
      expect(await codeOf(await browser.send(method, where, {}))).toBe('step-up-required')
    }
  })
})

test('bodies that no browser sends are refused, and nothing fails', async () => {
  const { browser, key } = await passkeyOwner(app)
  const credential = key.create(await startAdding(browser))
  for (const broken of [
    { ...credential, id: '' },
    { ...credential, clientDataJSON: 'e30' },
    { ...credential, clientDataJSON: 'AAAA' },
    { ...credential, attestationObject: 'AAAA' },
    { ...credential, attestationObject: 'not base64url!' },
    { ...credential, transports: ['<script>'] },
    { ...credential, more: 1 },
  ]) {
    const reply = await browser.send('POST', '/api/passkeys', { name: 'N', credential: broken })
    expect([reply.status, await list(browser)]).toMatchObject([422, [{ name: 'My laptop' }]])
  }
})

test('what was used is forgotten once it could not be used again', async () => {
  const { key } = await passkeyOwner(app)
  await signIn(new Browser(app), key)
  const { db } = app.context.store
  const kept = () => db.selectFrom('usedChallenges').select('digest').execute()
  await prunePasskeyChallenges(db)
  expect(await kept()).not.toEqual([])
  await prunePasskeyChallenges(db, Date.now() + 5 * 60_000)
  expect(await kept()).toEqual([])
})
