import { symmetricEncrypt } from 'better-auth/crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { sessionCookie, startTestApp, type TestApp } from '../testing/test-app.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson } from '../testing/people.ts'
import { beginTotp, setUpTotp } from '../testing/set-up-totp.ts'

const PASSWORD = 'four words in a row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

let people = 0

/** A signed-in person who has asked for a second factor, which counts once confirmed: how to sign in as them. */
async function withSecondFactor() {
  const email = `factor-${people++}@example.com`
  const id = await addPerson(app.context, {
    email,
    name: 'F',
    role: 'operator',
    password: PASSWORD,
  })
  const browser = new Browser(app, await sessionCookie(app.context.auth, id))
  const { totpUri, recoveryCodes } = await beginTotp(browser, PASSWORD)
  const confirm = (code: string) => browser.send('POST', '/api/auth/two-factor/confirm', { code })
  return { id, email, browser, totpUri, recoveryCodes, confirm }
}

const half = async (email: string) => {
  const browser = new Browser(app)
  const reply = await browser.signIn(email, PASSWORD)
  expect(await reply.json()).toEqual({
    next: 'second-factor',
    secondFactors: ['code'],
  })
  expect(await browser.status()).toBe(401)
  return browser
}
const verify = (browser: Browser, code: string) =>
  browser.send('POST', '/api/auth/two-factor/verify-totp', { code })
const recover = (browser: Browser, code: string) =>
  browser.send('POST', '/api/auth/two-factor/verify-backup-code', { code })

test('it counts once it is confirmed, and then the password alone opens nothing', async () => {
  const { email, totpUri, confirm } = await withSecondFactor()
  expect(totpUri).toMatch(/^otpauth:\/\/totp\/Sipdesk:.*issuer=Sipdesk/)
  const unconfirmed = new Browser(app)
  expect(await (await unconfirmed.signIn(email, PASSWORD)).json()).toEqual({ next: 'signed-in' })

  expect((await confirm('000000')).status).toBe(401)
  expect((await confirm(unusedTotpOf(totpUri))).status).toBe(200)
  const browser = await half(email)
  expect((await verify(browser, '000000')).status).toBe(401)
  expect(await browser.status()).toBe(401)
  expect((await verify(browser, unusedTotpOf(totpUri))).status).toBe(200)
  expect(await browser.status()).toBe(200)
})

test('a code without the password before opens nothing', async () => {
  const { totpUri, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const browser = new Browser(app)
  expect((await verify(browser, unusedTotpOf(totpUri))).status).toBe(401)
  expect(await browser.status()).toBe(401)
})

test('five wrong codes end the attempt: the right one comes too late', async () => {
  const { email, totpUri, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const browser = await half(email)
  await app.context.limiter.resetAll()
  for (let attempt = 0; attempt < 5; attempt++) {
    expect((await verify(browser, '123123')).status).toBe(401)
  }
  await app.context.limiter.resetAll()
  expect((await verify(browser, unusedTotpOf(totpUri))).status).toBe(401)
  expect(await browser.status()).toBe(401)
})

test('a code is taken once: not by a second browser, nor by ten at once', async () => {
  const { email, totpUri, confirm } = await withSecondFactor()
  const first = unusedTotpOf(totpUri)
  await confirm(first)
  const browser = await half(email)
  const again = await verify(browser, first)
  expect(again.status).toBe(401)
  expect(((await again.json()) as { detail: string }).detail).toContain('used already')
  const second = unusedTotpOf(totpUri)
  const browsers: Browser[] = []
  for (let n = 0; n < 10; n++) browsers.push(await half(email))
  const replies = await Promise.all(browsers.map((one) => verify(one, second)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  // Neither is one from before the last.
  expect((await verify(browser, first)).status).toBe(401)
})

test('turning it on ends the sessions begun without it', async () => {
  const { email, browser, totpUri, confirm } = await withSecondFactor()
  const other = new Browser(app)
  await other.signIn(email, PASSWORD)
  expect(await other.status()).toBe(200)
  await confirm(unusedTotpOf(totpUri))
  expect(await other.status()).toBe(401)
  expect(await browser.status()).toBe(200)
})

test('codes from somebody without a password keep nobody at the same address out', async () => {
  const { email, totpUri, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const stranger = new Browser(app)
  for (let attempt = 0; attempt < 40; attempt++) {
    expect((await verify(stranger, '123123')).status).toBe(401)
  }
  expect((await verify(await half(email), unusedTotpOf(totpUri))).status).toBe(200)
})

test('whoever knows the password guesses few codes, and keeps the owner out of no known device', async () => {
  const { email, totpUri, recoveryCodes, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const own = await half(email)
  expect((await recover(own, recoveryCodes[0] ?? '')).status).toBe(200)
  await own.send('POST', '/api/auth/sign-out', {})

  const statuses: number[] = []
  for (let guess = 0; guess < 25; guess++) {
    statuses.push((await verify(await half(email), '123123')).status)
  }
  expect(statuses).toEqual(Array.from({ length: 25 }, (_, guess) => (guess < 20 ? 401 : 429)))
  const code = unusedTotpOf(totpUri)
  expect((await verify(await half(email), code)).status).toBe(429)
  expect((await recover(await half(email), recoveryCodes[1] ?? '')).status).toBe(200)
  await own.signIn(email, PASSWORD)
  expect((await verify(own, code)).status).toBe(200)
})

test('a new password ends the sign-ins that wait for a code since the old one', async () => {
  const { id, email, browser, totpUri, recoveryCodes, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const [first = '', second = ''] = recoveryCodes
  const before = await half(email)
  const proof = { code: unusedTotpOf(totpUri) }
  expect((await browser.send('POST', '/api/auth/step-up', proof)).status).toBe(200)
  const body = { currentPassword: PASSWORD, newPassword: 'another four long words' }
  expect((await browser.send('POST', '/api/auth/change-password', body)).status).toBe(200)
  expect((await recover(before, first)).status).toBe(401)
  const back = { currentPassword: body.newPassword, newPassword: PASSWORD }
  expect((await browser.send('POST', '/api/auth/change-password', back)).status).toBe(200)

  const again = await half(email)
  expect((await app.send('POST', `/api/people/${id}/invitation`)).status).toBe(201)
  expect((await recover(again, second)).status).toBe(401)
  expect(await again.status()).toBe(401)
})

test('a recovery code works however it is typed, and also one that an older release kept', async () => {
  const { id, email, totpUri, recoveryCodes, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const [first = ''] = recoveryCodes
  expect(first).toMatch(/^([a-hjkmnp-z2-9]{4}-){5}[a-hjkmnp-z2-9]{4}$/)
  const typed = ` ${first.replaceAll('-', ' ').toUpperCase()} `
  expect((await recover(await half(email), typed)).status).toBe(200)

  const { secret } = await app.context.auth.$context
  const older = await symmetricEncrypt({ key: secret, data: '["aBcDe-12345","fGhIj-67890"]' })
  await app.context.store.db
    .updateTable('twoFactors')
    .set({ backupCodes: older })
    .where('userId', '=', id)
    .execute()
  expect((await recover(await half(email), 'aBcDe-12345')).status).toBe(200)
  expect((await recover(await half(email), 'aBcDe-12345')).status).toBe(401)
  expect((await recover(await half(email), 'fghij67890')).status).toBe(200)
})

test('a recovery code works once, and new ones replace the old', async () => {
  const { email, totpUri, recoveryCodes, confirm } = await withSecondFactor()
  await app.context.limiter.resetAll()
  await confirm(unusedTotpOf(totpUri))
  expect(recoveryCodes.length).toBeGreaterThanOrEqual(8)
  const [first = '', second = ''] = recoveryCodes
  const browser = await half(email)
  expect((await recover(browser, first)).status).toBe(200)
  expect(await browser.status()).toBe(200)
  expect((await recover(await half(email), first)).status).toBe(401)

  const body = { password: PASSWORD }
  const replaced = await browser.send('POST', '/api/auth/two-factor/generate-backup-codes', body)
  const fresh = ((await replaced.json()) as { recoveryCodes: string[] }).recoveryCodes
  expect((await recover(await half(email), second)).status).toBe(401)
  expect((await recover(await half(email), fresh[0] ?? '')).status).toBe(200)
})

test('it is turned off with the password, and by an admin for who lost it', async () => {
  const { id, email, browser, totpUri, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const turnOff = (password: string) =>
    browser.send('POST', '/api/auth/two-factor/disable', { password })
  expect((await turnOff('wrong')).status).toBe(401)
  await half(email)
  expect((await turnOff(PASSWORD)).status).toBe(200)
  expect(await (await new Browser(app).signIn(email, PASSWORD)).json()).toEqual({
    next: 'signed-in',
  })

  await setUpTotp(browser, PASSWORD)
  await half(email)
  const reset = await app.send('DELETE', `/api/people/${id}/second-factor`)
  expect(await reset.json()).toMatchObject({ person: { hasSecondFactor: false } })
  expect(await browser.status()).toBe(401)
  expect(await (await new Browser(app).signIn(email, PASSWORD)).json()).toEqual({
    next: 'signed-in',
  })
})

test('neither the secret nor a recovery code is stored as it is', async () => {
  const { totpUri, recoveryCodes, confirm } = await withSecondFactor()
  await confirm(unusedTotpOf(totpUri))
  const { rows } = await app.context.store.db.executeQuery<unknown>(
    app.context.store.db.selectFrom('twoFactors').selectAll().compile(),
  )
  const stored = JSON.stringify(rows)
  const secret = new URL(totpUri).searchParams.get('secret') ?? 'none'
  expect(stored).not.toContain(secret)
  expect(recoveryCodes.filter((code) => stored.includes(code))).toEqual([])
  expect(app.logText()).not.toContain(secret)
})
