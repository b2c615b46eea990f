import type { Person } from '@sipdesk/shared/people.ts'
import { afterEach, expect, test } from 'vitest'
import { Authenticator } from '../testing/authenticator.ts'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { comeIn, linkAsBefore, whoIs } from '../testing/company-people.ts'
import {
  add,
  added,
  challenge,
  OWNER_PASSWORD,
  passkeyOwner,
  signIn,
  verify,
} from '../testing/passkey-owner.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { CREDENTIAL_PROVIDER } from './directory.ts'
import { removePassword } from './passwords.ts'

let run: CompanyApp
afterEach(() => run[Symbol.asyncDispose]())

/** Somebody with a passkey, a password and a company account. */
async function start(settings: Record<string, string> = {}) {
  run = await startCompanyApp(settings)
  const owner = await passkeyOwner(run.app, 'admin')
  run.company.subject = 'one'
  await linkAsBefore(run, owner.id, 'one')
  return owner
}

const sessionOf = (id: string) =>
  run.app.context.store.db
    .selectFrom('sessions')
    .select(['id', 'companySubject'])
    .where('userId', '=', id)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow()

test('a passkey is asked for after a company sign-in, and completes that one', async () => {
  const { id, key } = await start()
  const browser = new Browser(run.app)
  expect(await comeIn(run, browser)).toEqual(['/?sign-in=second-factor&with=passkey', undefined])
  expect((await verify(browser, key, { isVerified: false })).status).toBe(401)
  expect(await (await verify(browser, key)).json()).toEqual({ next: 'signed-in' })
  expect(await whoIs(browser)).toMatchObject({ id })
  expect(await sessionOf(id)).toMatchObject({ companySubject: 'one' })
})

test('the session that the first passkey renews stays one of the company', async () => {
  const { id, browser, passkey } = await start()
  await browser.send('DELETE', `/api/passkeys/${passkey.id}`)
  const come = new Browser(run.app)
  await comeIn(run, come)
  await come.send('POST', '/api/auth/step-up', { password: OWNER_PASSWORD })
  const before = await sessionOf(id)
  await added(await add(come, new Authenticator(run.app.url)))
  const after = await sessionOf(id)
  expect(after).toMatchObject({ companySubject: 'one' })
  expect(after.id).not.toBe(before.id)
})

test('who comes by the company alone cannot add one, nor sign in with one of before', async () => {
  const { id, key } = await start()
  await removePassword(run.app.context.store.db, id)
  const browser = new Browser(run.app)
  await comeIn(run, browser)
  await verify(browser, key)
  expect(await (await browser.send('GET', '/api/passkeys')).json()).toMatchObject({
    obstacle: 'without-password',
  })
  const refused = await browser.send('POST', '/api/passkeys/challenge')
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { code: 'passkeys-unavailable', detail: expect.stringContaining('company account alone') },
  ])
  expect((await signIn(new Browser(run.app), key)).status).toBe(401)
})

test('LOCAL_SIGN_IN=off closes them as it does passwords; as a second factor they stay', async () => {
  const { id, key } = await start({ LOCAL_SIGN_IN: 'off' })
  const before = new Browser(run.app)
  const assertion = key.get(await challenge(before, 'sign-in'))
  const browser = new Browser(run.app)
  await comeIn(run, browser)
  expect((await verify(browser, key)).status).toBe(200)

  const started = await new Browser(run.app).send('POST', '/api/auth/passkey/challenge', {
    for: 'sign-in',
  })
  expect([started.status, await codeOf(started)]).toEqual([401, 'sign-in-refused'])
  const late = await before.send('POST', '/api/auth/sign-in/passkey', assertion)
  expect([late.status, ((await late.json()) as { detail: string }).detail]).toEqual([
    401,
    expect.stringContaining('Passwords are switched off'),
  ])
  const passkeys = await (await browser.send('GET', '/api/passkeys')).json()
  expect(passkeys).toMatchObject({ obstacle: 'closed', passkeys: [{ name: 'My laptop' }] })
  expect(await codeOf(await browser.send('POST', '/api/passkeys/challenge'))).toBe(
    'passkeys-unavailable',
  )
  const { id: known } = (await whoIs(browser)) as Person
  expect(known).toBe(id)
})

test('whose password is gone comes in by no passkey alone, whoever took it away', async () => {
  const { id, key } = await start()
  const accounts = run.app.context.store.db.deleteFrom('accounts').where('userId', '=', id)
  await accounts.where('providerId', '=', CREDENTIAL_PROVIDER).execute()
  const browser = new Browser(run.app)
  expect((await signIn(browser, key)).status).toBe(401)
  expect(await whoIs(browser)).toBeUndefined()
})
