import type { Session } from '@sipdesk/shared/session.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { eventsOf } from '../testing/company-people.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'

let company: CompanyApp
let browser: Browser
const INVITED = { email: 'vera@example.com', name: 'Vera', role: 'viewer' }

async function start(settings: Record<string, string> = {}) {
  company = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles', ...settings })
  company.company.person = {
    email: 'carla@company.example',
    email_verified: true,
    name: 'Carla',
    roles: ['admin'],
  }
  browser = new Browser(company.app)
  await company.goRound(browser)
}
beforeEach(() => start())
afterEach(() => company[Symbol.asyncDispose]())

async function forget() {
  const provenAt = new Date(Date.now() - 601_000).toISOString()
  await company.app.context.store.db.updateTable('sessions').set({ provenAt }).execute()
}

const session = async () => (await (await browser.send('GET', '/api/session')).json()) as Session
const invite = async () => codeOf(await browser.send('POST', '/api/people', INVITED))

/** Signs in at the company once more, with what its ID token then says; resolves to where the browser ends up. */
async function prove(said: Record<string, unknown> = {}): Promise<string | null> {
  company.company.spoil = (claims) => ({ ...claims, ...said })
  const end = await company.goRound(browser)
  company.company.spoil = undefined
  return end
}

const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1_000) - seconds

test('who has no password proves it at the company, where a session that is open is not enough', async () => {
  expect(await session()).toMatchObject({ proofs: ['company'] })
  await forget()
  expect(await invite()).toBe('step-up-required')
  expect(
    (await browser.send('POST', '/api/auth/step-up', { password: 'some password' })).status,
  ).toBe(401)
  const started = await browser.send('POST', '/api/auth/sign-in/social')
  const { url } = (await started.json()) as { url: string }
  expect(new URL(url).searchParams.get('max_age')).toBe('0')
  const back = new URL(await company.company.visit(url))
  expect(await company.comeBack(browser, back)).toBe('/?sign-in=confirmed')
  expect(await invite()).toBeUndefined()

  const anew = await new Browser(company.app).send('POST', '/api/auth/sign-in/social')
  expect(new URL(((await anew.json()) as { url: string }).url).searchParams.has('max_age')).toBe(
    false,
  )
})

test.each([
  ['says nothing of when', { auth_time: undefined }],
  ['names a time too long ago', { auth_time: secondsAgo(601) }],
  ['names a time that is none', { auth_time: String(secondsAgo(0)) }],
  ['names a time that is far ahead', { auth_time: secondsAgo(-3_600) }],
])('a proof of which the company %s is none, and the session stays', async (_what, said) => {
  const before = browser.cookie
  await forget()
  expect(await prove(said)).toBe('/?sign-in=refused')
  expect(browser.cookie).toContain(before)
  expect(await session()).toMatchObject({ hasRecentProof: false })
  expect(await invite()).toBe('step-up-required')
  expect((await eventsOf(company, 'sign-in')).at(-1)).toMatchObject({
    result: 'refused',
    target: 'person-1: not-recent',
  })
  expect(await prove()).toBe('/?sign-in=confirmed')
  expect(await session()).toMatchObject({ hasRecentProof: true })
})

test('nobody proves it by the company account of another person', async () => {
  await forget()
  company.company.subject = 'person-2'
  company.company.person = { ...company.company.person, email: 'dora@company.example' }
  expect(await prove()).toBe('/?sign-in=refused')
  expect(await invite()).toBe('step-up-required')
})

test.each([
  ['long ago', { auth_time: secondsAgo(601) }, 'step-up-required'],
  ['nobody says when', {}, 'step-up-required'],
  ['far ahead', { auth_time: secondsAgo(-3_600) }, 'step-up-required'],
  ['just now', { auth_time: secondsAgo(30) }, undefined],
])('a sign-in by a session at the company that began %s', async (_when, said, code) => {
  company.company.spoil = (claims) => ({ ...claims, ...said })
  browser = new Browser(company.app)
  expect(await company.goRound(browser)).toBe('/')
  expect(await invite()).toBe(code)
})

test('a company whose clock is a little ahead proves it for no longer than others', async () => {
  expect(await prove({ auth_time: secondsAgo(-240) })).toBe('/?sign-in=confirmed')
  const sessions = company.app.context.store.db.selectFrom('sessions').select('provenAt')
  const provenAt = (await sessions.execute()).map((row) => Date.parse(row.provenAt ?? ''))
  expect(Math.max(...provenAt)).toBeLessThanOrEqual(Date.now())
})

test('a second factor is set up without a password, after a recent proof, and asked for after the company account', async () => {
  await forget()
  expect(await codeOf(await browser.send('POST', '/api/auth/two-factor/enable', {}))).toBe(
    'step-up-required',
  )
  await prove()
  const { totpUri } = await setUpTotp(browser)
  expect(await session()).toMatchObject({ proofs: ['code'] })

  const other = new Browser(company.app)
  expect(await company.goRound(other)).toBe('/?sign-in=second-factor')
  expect(await other.status()).toBe(401)
  const verify = (code: string) => other.send('POST', '/api/auth/two-factor/verify-totp', { code })
  expect((await verify('000000')).status).toBe(401)
  expect((await verify(unusedTotpOf(totpUri))).status).toBe(200)
  expect(await other.status()).toBe(200)
})

test('a code after the company account is a proof, however old the session there is', async () => {
  await prove()
  const { totpUri } = await setUpTotp(browser)
  browser = new Browser(company.app)
  company.company.spoil = (claims) => ({ ...claims, auth_time: secondsAgo(5_000) })
  await company.goRound(browser)
  const code = unusedTotpOf(totpUri)
  await browser.send('POST', '/api/auth/two-factor/verify-totp', { code })
  expect(await invite()).toBeUndefined()
})

test('five wrong codes end the challenge after the company account, too', async () => {
  await prove()
  const { totpUri } = await setUpTotp(browser)
  const other = new Browser(company.app)
  await company.goRound(other)
  const verify = (code: string) => other.send('POST', '/api/auth/two-factor/verify-totp', { code })
  for (let attempt = 0; attempt < 5; attempt++) await verify('000000')
  await company.app.context.limiter.resetAll()
  expect((await verify(unusedTotpOf(totpUri))).status).toBe(401)
})

test('where it is required, the company account opens no more than the way to it', async () => {
  await company[Symbol.asyncDispose]()
  await start({ REQUIRE_SECOND_FACTOR: 'all' })
  expect(await session()).toMatchObject({ lacksSecondFactor: true })
  expect(await invite()).toBe('second-factor-required')
  await prove()
  await setUpTotp(browser)
  expect(await invite()).toBeUndefined()
})

test('a second factor that the company asked for will do, for the session that began with it', async () => {
  await company[Symbol.asyncDispose]()
  await start({ REQUIRE_SECOND_FACTOR: 'all', OIDC_SECOND_FACTOR: 'mfa' })
  expect(await session()).toMatchObject({ lacksSecondFactor: true })
  expect(await invite()).toBe('second-factor-required')

  const other = browser
  browser = new Browser(company.app)
  expect(await prove({ amr: ['pwd', 'mfa'], auth_time: secondsAgo(1) })).toBe('/')
  expect(await session()).toMatchObject({ lacksSecondFactor: false })
  expect(await invite()).toBeUndefined()
  expect(await codeOf(await other.send('GET', '/api/credential-lists'))).toBe(
    'second-factor-required',
  )

  browser = new Browser(company.app)
  await prove({ amr: ['pwd'] })
  expect(await session()).toMatchObject({ lacksSecondFactor: true })
})
