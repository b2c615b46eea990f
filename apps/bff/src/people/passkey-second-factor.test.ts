import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Authenticator } from '../testing/authenticator.ts'
import { Browser } from '../testing/browser.ts'
import {
  add,
  added,
  challenge,
  OWNER_PASSWORD,
  passkeyOwner,
  signIn,
  somebody,
  verify,
} from '../testing/passkey-owner.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { beginTotp } from '../testing/set-up-totp.ts'
import { recoverAdmin } from './admin-recovery.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

const VERIFY = '/api/auth/two-factor/verify-passkey'

/** A browser that has given the right password. */
async function half(email: string, secondFactors: string[]): Promise<Browser> {
  const browser = new Browser(app)
  const reply = await browser.signIn(email, OWNER_PASSWORD)
  expect(await reply.json()).toEqual({ next: 'second-factor', secondFactors })
  expect(await browser.status()).toBe(401)
  return browser
}

test('whoever has a passkey is asked for it after the password, which opens nothing alone', async () => {
  const { id, email, key } = await passkeyOwner(app)
  const { db } = app.context.store
  const sessions = () => db.selectFrom('sessions').select('id').where('userId', '=', id).execute()
  const before = (await sessions()).length
  const browser = await half(email, ['passkey'])
  expect(await sessions()).toHaveLength(before)
  const options = await challenge(browser, 'second-factor')
  expect(options).toMatchObject({
    userVerification: 'required',
    allowCredentials: [{ id: key.id }],
  })
  expect(await (await browser.send('POST', VERIFY, key.get(options))).json()).toEqual({
    next: 'signed-in',
  })
  expect(await browser.status()).toBe(200)
  const record = await app.send('GET', `/api/audit-events?action=sign-in&person=${id}`)
  expect(await record.json()).toMatchObject({ events: [{ evidence: 'password+passkey' }] })
})

test('with an app too, either will do', async () => {
  const { email, browser, key } = await passkeyOwner(app)
  const { totpUri, recoveryCodes } = await beginTotp(browser, OWNER_PASSWORD)
  const code = unusedTotpOf(totpUri)
  await browser.send('POST', '/api/auth/two-factor/confirm', { code })
  const byPasskey = await half(email, ['code', 'passkey'])
  expect((await verify(byPasskey, key)).status).toBe(200)
  const byCode = await half(email, ['code', 'passkey'])
  const path = '/api/auth/two-factor'
  const next = { code: unusedTotpOf(totpUri) }
  expect((await byCode.send('POST', `${path}/verify-totp`, next)).status).toBe(200)
  const byRecovery = await half(email, ['code', 'passkey'])
  const recovery = { code: recoveryCodes[0] }
  expect((await byRecovery.send('POST', `${path}/verify-backup-code`, recovery)).status).toBe(200)

  // Turned off, the app is asked for no more, and the passkey still is.
  const off = { password: OWNER_PASSWORD }
  expect((await byPasskey.send('POST', `${path}/disable`, off)).status).toBe(200)
  await half(email, ['passkey'])
})

test('codes of an app that is only being set up are none', async () => {
  const { email, browser } = await passkeyOwner(app)
  const { totpUri, recoveryCodes } = await beginTotp(browser, OWNER_PASSWORD)
  const one = await half(email, ['passkey'])
  const path = '/api/auth/two-factor'
  const codes = { code: unusedTotpOf(totpUri) }
  expect((await one.send('POST', `${path}/verify-totp`, codes)).status).toBe(401)
  const recovery = { code: recoveryCodes[0] }
  expect((await one.send('POST', `${path}/verify-backup-code`, recovery)).status).toBe(401)
  expect((await browser.send('POST', '/api/auth/step-up', codes)).status).toBe(401)
  expect((await browser.send('POST', '/api/auth/step-up', recovery)).status).toBe(401)
})

test('another person’s passkey, one unverified, one of another sign-in: refused', async () => {
  const { email, key } = await passkeyOwner(app)
  const other = await passkeyOwner(app)
  const browser = await half(email, ['passkey'])
  expect((await verify(browser, other.key)).status).toBe(401)
  expect((await verify(browser, key, { isVerified: false })).status).toBe(401)
  const second = await half(email, ['passkey'])
  const assertion = key.get(await challenge(browser, 'second-factor'))
  expect(await codeOf(await second.send('POST', VERIFY, assertion))).toBe('sign-in-refused')
  const forSignIn = key.get(await challenge(second, 'sign-in'))
  expect(await codeOf(await second.send('POST', VERIFY, forSignIn))).toBe('sign-in-refused')
  expect([await browser.status(), await second.status()]).toEqual([401, 401])
  expect((await browser.send('POST', VERIFY, assertion)).status).toBe(200)
})

test('tries are few for one password', async () => {
  const { email, key } = await passkeyOwner(app)
  const browser = await half(email, ['passkey'])
  const statuses: number[] = []
  for (let attempt = 0; attempt < 7; attempt++) {
    statuses.push((await verify(browser, key, { isVerified: false })).status)
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
})

test('without the password before, there is nothing to sign', async () => {
  const { key } = await passkeyOwner(app)
  const browser = new Browser(app)
  const started = await browser.send('POST', '/api/auth/passkey/challenge', {
    for: 'second-factor',
  })
  expect(await codeOf(started)).toBe('sign-in-refused')
  const assertion = key.get(await challenge(browser, 'sign-in'))
  expect(await codeOf(await browser.send('POST', VERIFY, assertion))).toBe('sign-in-refused')
})

test('it is a second factor for all that asks for one: People, a required one, an admin’s reset', async () => {
  await using strict = await startTestApp({ settings: { REQUIRE_SECOND_FACTOR: 'all' } })
  const person = await somebody(strict)
  const lists = () => person.browser.send('GET', '/api/credential-lists')
  expect(await codeOf(await lists())).toBe('second-factor-required')
  const key = new Authenticator(strict.url)
  const { passkey } = await added(await add(person.browser, key))
  expect((await lists()).status).toBe(200)
  expect((await signIn(new Browser(strict), key)).status).toBe(200)

  const admin = await somebody(strict, 'admin')
  await added(await add(admin.browser, new Authenticator(strict.url)))
  const shown = async () => {
    const reply = await admin.browser.send('GET', '/api/people')
    const { people } = (await reply.json()) as {
      people: { id: string; hasSecondFactor: boolean }[]
    }
    return people.find(({ id }) => id === person.id)?.hasSecondFactor
  }
  expect(await shown()).toBe(true)
  const reset = await admin.browser.send('DELETE', `/api/people/${person.id}/second-factor`)
  expect(await reset.json()).toMatchObject({ person: { hasSecondFactor: false } })
  expect((await signIn(new Browser(strict), key)).status).toBe(401)
  await person.browser.signIn(person.email, OWNER_PASSWORD)
  const session = await person.browser.send('GET', '/api/session')
  expect(await session.json()).toMatchObject({
    lacksSecondFactor: true,
    changes: [{ action: 'person.reset-second-factor' }],
  })
  expect(await codeOf(await lists())).toBe('second-factor-required')
  const removed = await person.browser.send('DELETE', `/api/passkeys/${passkey.id}`)
  expect(removed.status).toBe(403)
})

test('removing the last one is allowed; where one is required, it is set up anew before anything else', async () => {
  await using strict = await startTestApp({ settings: { REQUIRE_SECOND_FACTOR: 'all' } })
  const { browser } = await somebody(strict)
  const { passkey } = await added(await add(browser, new Authenticator(strict.url)))
  expect((await browser.send('DELETE', `/api/passkeys/${passkey.id}`)).status).toBe(200)
  expect(await codeOf(await browser.send('GET', '/api/domains'))).toBe('second-factor-required')
  await added(await add(browser, new Authenticator(strict.url)))
  expect((await browser.send('GET', '/api/domains')).status).toBe(200)
})

test('recovering an admin on the server removes their passkeys with the rest', async () => {
  const { id, email, key } = await passkeyOwner(app, 'admin')
  const { store, auditLog: record, appUrl } = app.context
  await recoverAdmin({ store, record, appUrl }, email)
  const kept = store.db.selectFrom('passkeys').select('id').where('personId', '=', id)
  expect(await kept.execute()).toEqual([])
  expect((await signIn(new Browser(app), key)).status).toBe(401)
})
