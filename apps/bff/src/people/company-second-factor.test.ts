import { afterEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { claim, comeIn, eventsOf, linkAsBefore, whoIs } from '../testing/company-people.ts'
import { sessionCookie } from '../testing/test-app.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson } from '../testing/people.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'

const EMAIL = 'anna@company.example'
const PASSWORD = 'four words in a row'

let run: CompanyApp
afterEach(() => run[Symbol.asyncDispose]())

/** A person with a company account and a second factor. Resolves to the id and the address that gives codes. */
async function start(settings: Record<string, string> = {}) {
  run = await startCompanyApp(settings)
  const { auth } = run.app.context
  const id = await addPerson(run.app.context, {
    email: EMAIL,
    name: 'Anna',
    role: 'operator',
    password: PASSWORD,
  })
  const browser = new Browser(run.app, await sessionCookie(auth, id))
  const { totpUri } = await setUpTotp(browser, PASSWORD)
  run.company.subject = 'one'
  await linkAsBefore(run, id, 'one')
  return { id, totpUri }
}

const verify = (browser: Browser, code: string) =>
  browser.send('POST', '/api/auth/two-factor/verify-totp', { code })

test('who has a second factor is asked for it after a company sign-in', async () => {
  const { id, totpUri } = await start()
  const browser = new Browser(run.app)
  expect(await comeIn(run, browser)).toEqual(['/?sign-in=second-factor', undefined])
  const { db } = run.app.context.store
  const sessions = db.selectFrom('sessions').select('id').where('userId', '=', id)
  const before = (await sessions.execute()).length

  expect((await verify(browser, '000000')).status).toBe(401)
  expect(await browser.status()).toBe(401)
  expect(await (await verify(browser, unusedTotpOf(totpUri))).json()).toEqual({ next: 'signed-in' })
  expect(await whoIs(browser)).toMatchObject({ id })
  expect(await sessions.execute()).toHaveLength(before + 1)
  expect((await eventsOf(run, 'sign-in')).at(-1)).toMatchObject({
    result: 'succeeded',
    target: EMAIL,
  })
})

test('the code counts for that sign-in, not for the session that this browser had before', async () => {
  const { id, totpUri } = await start()
  const { auth } = run.app.context
  const browser = new Browser(run.app, await sessionCookie(auth, id))
  const before = browser.copy()
  expect((await comeIn(run, browser))[0]).toBe('/?sign-in=second-factor')
  expect((await verify(browser, unusedTotpOf(totpUri))).status).toBe(200)
  expect(await browser.status()).toBe(200)
  expect(await before.status()).toBe(401)
})

test('five wrong codes end the attempt, as after a password', async () => {
  const { totpUri } = await start()
  const browser = new Browser(run.app)
  await comeIn(run, browser)
  for (let attempt = 0; attempt < 5; attempt++) await verify(browser, '000000')
  expect((await verify(browser, unusedTotpOf(totpUri))).status).not.toBe(200)
  expect(await browser.status()).toBe(401)
})

test.each([
  ['amr', { amr: ['pwd', 'mfa'] }],
  ['acr', { acr: 'urn:company:strong' }],
])('a configured value of %s counts as the second factor', async (_claim, said) => {
  const { id } = await start({ OIDC_SECOND_FACTOR: 'mfa, urn:company:strong' })
  claim(run, said)
  expect(await comeIn(run)).toEqual(['/', expect.objectContaining({ id })])
})

test.each([
  ['another value', { OIDC_SECOND_FACTOR: 'mfa' }, { amr: ['pwd', 'MFA', 'mfa-later'], acr: '1' }],
  ['no such claim', { OIDC_SECOND_FACTOR: 'mfa' }, { amr: undefined, acr: { mfa: true } }],
  ['a value, where none is configured', {}, { amr: ['mfa'], acr: 'mfa' }],
])('%s counts as none', async (_what, settings: Record<string, string>, said) => {
  await start(settings)
  claim(run, said)
  expect(await comeIn(run)).toEqual(['/?sign-in=second-factor', undefined])
})

test('a person without access is not asked for a code', async () => {
  const { id } = await start()
  const disabledAt = new Date().toISOString()
  const { db } = run.app.context.store
  await db.updateTable('people').set({ disabledAt }).where('id', '=', id).execute()
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
})
