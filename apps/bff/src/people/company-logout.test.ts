import { generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { claim, comeIn, eventsOf, linkAsBefore } from '../testing/company-people.ts'
import { sessionCookie } from '../testing/test-app.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson, givePassword } from '../testing/people.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'

const EMAIL = 'anna@company.example'
const PASSWORD = 'four words in a row'
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

let run: CompanyApp
let annaId: string
beforeEach(async () => {
  run = await startCompanyApp()
  annaId = await addPerson(run.app.context, { email: EMAIL, name: 'Anna', role: 'viewer' })
  await linkAsBefore(run, annaId, 'one')
  run.company.subject = 'one'
})
afterEach(() => run[Symbol.asyncDispose]())

/** Signs in with the company account, in a session that the company calls `sid`. */
async function signIn(sid: string): Promise<Browser> {
  claim(run, { sid })
  const browser = new Browser(run.app)
  expect((await comeIn(run, browser))[0]).toBe('/')
  return browser
}

let tokens = 0
const claims = (said: Record<string, unknown> = {}) => ({
  iss: run.company.issuer,
  aud: 'sipdesk',
  iat: Math.floor(Date.now() / 1_000),
  jti: `token-${tokens++}`,
  events: { [EVENT]: {} },
  sub: 'one',
  ...said,
})

/** Sends a logout token as the provider would: from a server, without any header of ours. */
const send = (token: string) =>
  fetch(`${run.app.url}/api/auth/backchannel-logout`, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: token }),
  })
const logOut = async (said?: Record<string, unknown>) => send(await run.company.sign(claims(said)))

test('a subject that the company signs out is out in every browser, on record, and in no other way', async () => {
  const browsers = [await signIn('a'), await signIn('b')]
  const { auth } = run.app.context
  const byPassword = new Browser(run.app, await sessionCookie(auth, annaId))
  const other = new Browser(run.app, await run.app.signIn('admin'))
  const reply = await logOut()
  expect([reply.status, reply.headers.get('cache-control'), await reply.text()]).toEqual([
    200,
    'no-store',
    '',
  ])
  for (const browser of browsers) expect(await browser.status()).toBe(401)
  expect(await byPassword.status()).toBe(200)
  expect(await other.status()).toBe(200)
  expect(await eventsOf(run, 'session.revoke')).toMatchObject([
    { phase: 'intent', target: `${EMAIL}: company` },
    { phase: 'outcome', result: 'succeeded' },
    { phase: 'intent' },
    { phase: 'outcome', result: 'succeeded' },
  ])
})

test.each([
  ['with its subject', {}],
  ['without', { sub: undefined }],
])('a session that the company ends %s ends alone', async (_how, said) => {
  const [ended, other] = [await signIn('a'), await signIn('b')]
  expect((await logOut({ sid: 'a', ...said })).status).toBe(200)
  expect(await ended.status()).toBe(401)
  expect(await other.status()).toBe(200)
  expect((await logOut({ sid: 'b', sub: 'two' })).status).toBe(200)
  expect(await other.status()).toBe(200)
})

test('a session that took the place of a company session ends with it', async () => {
  await givePassword(run.app.context, annaId, PASSWORD)
  const browser = await signIn('a')
  const body = { currentPassword: PASSWORD, newPassword: 'seven horses over the hill' }
  expect((await browser.send('POST', '/api/auth/change-password', body)).status).toBe(200)
  expect(await browser.status()).toBe(200)
  await logOut({ sid: 'a' })
  expect(await browser.status()).toBe(401)
})

const TWO_FACTOR = '/api/auth/two-factor'

test('a session whose second factor was asked for here ends too', async () => {
  await givePassword(run.app.context, annaId, PASSWORD)
  const first = await signIn('a')
  const { totpUri } = await setUpTotp(first, PASSWORD)
  expect(await first.status()).toBe(200)

  claim(run, { sid: 'b' })
  const second = new Browser(run.app)
  expect((await comeIn(run, second))[0]).toBe('/?sign-in=second-factor')
  await second.send('POST', `${TWO_FACTOR}/verify-totp`, { code: unusedTotpOf(totpUri) })
  expect(await second.status()).toBe(200)

  await logOut({ sid: 'a' })
  expect([await first.status(), await second.status()]).toEqual([401, 200])
  await logOut()
  expect(await second.status()).toBe(401)
})

test('a sign-in that waits for its second factor ends with the session at the company', async () => {
  await givePassword(run.app.context, annaId, PASSWORD)
  const { recoveryCodes: codes } = await setUpTotp(await signIn('a'), PASSWORD)
  claim(run, { sid: 'b' })
  const ended = new Browser(run.app)
  await comeIn(run, ended)
  claim(run, { sid: 'c' })
  const other = new Browser(run.app)
  await comeIn(run, other)
  const byPassword = new Browser(run.app)
  await byPassword.signIn(EMAIL, PASSWORD)
  expect((await logOut({ sid: 'b' })).status).toBe(200)
  const statusWith = async (browser: Browser) =>
    (await browser.send('POST', `${TWO_FACTOR}/verify-backup-code`, { code: codes.pop() })).status
  expect([await statusWith(ended), await ended.status()]).toEqual([401, 401])
  expect(await statusWith(other)).toBe(200)
  await logOut()
  expect(await other.status()).toBe(401)
  expect(await statusWith(byPassword)).toBe(200)
})

test('a sign-in with the password in a browser with a company session is no company session', async () => {
  await givePassword(run.app.context, annaId, PASSWORD)
  const browser = await signIn('a')
  expect((await browser.signIn(EMAIL, PASSWORD)).status).toBe(200)
  await logOut()
  expect(await browser.status()).toBe(200)
})

const now = () => Math.floor(Date.now() / 1_000)

test.each<[string, () => Record<string, unknown>]>([
  ['another issuer', () => ({ iss: 'https://evil.example' })],
  ['another audience', () => ({ aud: 'other' })],
  ['no audience', () => ({ aud: undefined })],
  ['a nonce, as an ID token has', () => ({ nonce: 'x' })],
  ['no event', () => ({ events: undefined })],
  ['another event', () => ({ events: { other: {} } })],
  ['an event that is no object', () => ({ events: { [EVENT]: true } })],
  ['neither subject nor session', () => ({ sub: undefined })],
  ['a subject that is no text', () => ({ sub: 1 })],
  ['a session with half a surrogate pair', () => ({ sid: 'a\uD800' })],
  ['no id', () => ({ jti: undefined })],
  ['no time', () => ({ iat: undefined })],
  ['a time long ago', () => ({ iat: now() - 3_600 })],
  ['a time to come', () => ({ iat: now() + 3_600 })],
  ['an end in the past', () => ({ exp: now() - 3_600 })],
])('a token with %s ends nothing', async (_what, said) => {
  const browser = await signIn('a')
  const reply = await logOut(said())
  expect([reply.status, await reply.json()]).toMatchObject([400, { code: 'malformed' }])
  expect(await browser.status()).toBe(200)
})

test('a token is good once, also when it comes many times at once', async () => {
  await signIn('a')
  const token = await run.company.sign(claims())
  const replies = await Promise.all(Array.from({ length: 100 }, () => send(token)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  const later = await signIn('b')
  expect((await send(token)).status).toBe(400)
  expect(await later.status()).toBe(200)
})

test('only the provider’s own signature counts', async () => {
  const browser = await signIn('a')
  const { privateKey } = await generateKeyPair('RS256')
  const [none = '', payload = ''] = [{ alg: 'none' }, claims()].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const foreign = (header: { alg: string; kid: string }, key: CryptoKey | Uint8Array) =>
    new SignJWT(claims()).setProtectedHeader(header).sign(key)
  const forged = [
    await foreign({ alg: 'RS256', kid: 'own' }, privateKey),
    await foreign({ alg: 'RS256', kid: 'other' }, privateKey),
    await foreign({ alg: 'HS256', kid: 'own' }, Buffer.from(run.company.clientSecret)),
    `${none}.${payload}.`,
    'no token',
    '',
  ]
  for (const token of forged) expect((await send(token)).status).toBe(400)
  expect(await browser.status()).toBe(200)
  expect(run.app.logText()).not.toContain('"level":50')
})

test('while its keys cannot be read, many tokens have the provider asked once', async () => {
  for (const path of ['/.well-known/openid-configuration', '/jwks']) {
    await using other = await startCompanyApp()
    // better-auth knows the provider by then.
    await other.goOut(new Browser(other.app))
    const asked = () => other.company.asked.filter((known) => known === path).length
    other.company.instead = (known) => (known === path ? { status: 503 } : undefined)
    const before = asked()
    const token = await other.company.sign({ ...claims(), iss: other.company.issuer })
    const url = `${other.app.url}/api/auth/backchannel-logout`
    for (let count = 0; count < 20; count++) {
      const body = new URLSearchParams({ logout_token: token })
      expect((await fetch(url, { method: 'POST', body })).status).toBe(400)
    }
    expect(asked()).toBe(before + 1)
  }
})

test('tokens of others do not keep the provider’s own from being read', async () => {
  const browser = await signIn('a')
  const { privateKey } = await generateKeyPair('ES256')
  const strange = new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', kid: 'own' })
  const token = await strange.sign(privateKey)
  for (let count = 0; count < 5; count++) expect((await send(token)).status).toBe(400)
  expect((await logOut()).status).toBe(200)
  expect(await browser.status()).toBe(401)
})

test.each<[string, number, RequestInit]>([
  ['no body', 400, {}],
  ['JSON', 400, { body: '{"logout_token":"x"}', headers: { 'Content-Type': 'application/json' } }],
  ['two tokens', 400, { body: new URLSearchParams('logout_token=a&logout_token=b') }],
  [
    'a body that is too large',
    413,
    { body: new URLSearchParams({ logout_token: 'x'.repeat(9_000) }) },
  ],
  ['too many fields', 413, { body: new URLSearchParams('a='.concat('&a='.repeat(20))) }],
])('%s is refused', async (_what, status, init) => {
  const url = `${run.app.url}/api/auth/backchannel-logout`
  expect((await fetch(url, { method: 'POST', ...init })).status).toBe(status)
})
