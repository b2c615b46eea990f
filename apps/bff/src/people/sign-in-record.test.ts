import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { afterEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { claim, comeIn, linkAsBefore } from '../testing/company-people.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson } from '../testing/people.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'

/* What the record says of sign-ins: the way in, the factor besides, and whose account it was tried at. */

const EMAIL = 'anna@company.example'
const PASSWORD = 'four words in a row'
const FACTOR = '/api/auth/two-factor'

let run: CompanyApp
afterEach(() => run[Symbol.asyncDispose]())

/** A person with a password and a company account. */
async function start(): Promise<void> {
  run = await startCompanyApp({ OIDC_SECOND_FACTOR: 'mfa' })
  const id = await addPerson(run.app.context, {
    email: EMAIL,
    name: 'Anna',
    role: 'operator',
    password: PASSWORD,
  })
  run.company.subject = 'one'
  await linkAsBefore(run, id, 'one')
}

async function byPassword(): Promise<Browser> {
  const browser = new Browser(run.app)
  expect((await browser.signIn(EMAIL, PASSWORD)).status).toBe(200)
  return browser
}

const told = ({ result, target, evidence }: AuditEvent) => [result, target, evidence]

async function outcomes(action: string): Promise<(string | null)[][]> {
  const events = run.app.context.store.db.selectFrom('auditEvents').selectAll()
  const found = await events
    .where('action', '=', action)
    .where('phase', '=', 'outcome')
    .orderBy('seq')
    .execute()
  return found.map((event) => told(event as AuditEvent))
}

test('each sign-in says its way, and the factor besides', async () => {
  await start()
  await comeIn(run)
  claim(run, { amr: ['mfa'] })
  await comeIn(run)
  claim(run, { amr: [] })
  const { totpUri, recoveryCodes } = await setUpTotp(await byPassword(), PASSWORD)
  const codes = [
    ['verify-totp', () => unusedTotpOf(totpUri)],
    ['verify-backup-code', () => recoveryCodes[0]],
  ] as const
  for (const [path, code] of codes) {
    await (await byPassword()).send('POST', `${FACTOR}/${path}`, { code: code() })
  }
  const browser = new Browser(run.app)
  await comeIn(run, browser)
  await browser.send('POST', `${FACTOR}/verify-backup-code`, { code: recoveryCodes[1] })
  expect(await outcomes('sign-in')).toEqual(
    [
      'company',
      'company+mfa',
      'password',
      'password+code',
      'password+recovery-code',
      'company+recovery-code',
    ].map((evidence) => ['succeeded', EMAIL, evidence]),
  )
})

test('what is refused names the account, also a code that was used already', async () => {
  await start()
  await new Browser(run.app).signIn(EMAIL, 'wrong')
  const { totpUri } = await setUpTotp(await byPassword(), PASSWORD)
  const code = unusedTotpOf(totpUri)
  await (await byPassword()).send('POST', `${FACTOR}/verify-totp`, { code })
  await (await byPassword()).send('POST', `${FACTOR}/verify-totp`, { code })
  const browser = new Browser(run.app)
  await comeIn(run, browser)
  await browser.send('POST', `${FACTOR}/verify-backup-code`, { code: 'aaaaa-bbbbb' })
  const refused = (await outcomes('sign-in')).filter(([result]) => result === 'refused')
  expect(refused).toEqual([
    ['refused', EMAIL, 'password'],
    ['refused', EMAIL, 'password+code'],
    ['refused', EMAIL, 'company+recovery-code'],
  ])
})

test('codes that come too fast name the account, and are counted', async () => {
  await start()
  await setUpTotp(await byPassword(), PASSWORD)
  const browser = await byPassword()
  for (let attempt = 0; attempt < 8; attempt++) {
    await browser.send('POST', `${FACTOR}/verify-totp`, { code: '000000' })
  }
  await run.app.context.refusals.flush()
  const refused = (await outcomes('sign-in')).filter(([result]) => result === 'refused')
  expect(refused.slice(5)).toEqual([
    ['refused', EMAIL, null],
    ['refused', EMAIL, '2 requests'],
  ])
})

test('a wrong password and a wrong code on the way to a second factor are on record', async () => {
  await start()
  const browser = await byPassword()
  await browser.send('POST', `${FACTOR}/enable`, { password: 'wrong' })
  await browser.send('POST', `${FACTOR}/enable`, { password: PASSWORD })
  await browser.send('POST', `${FACTOR}/confirm`, { code: '000000' })
  await browser.send('POST', '/api/auth/step-up', { password: PASSWORD })
  await browser.send('POST', '/api/auth/step-up', { code: '000000' })
  expect(await outcomes('second-factor.enable')).toEqual([
    ['refused', EMAIL, null],
    ['refused', EMAIL, null],
  ])
  expect(await outcomes('session.step-up')).toEqual([
    ['succeeded', EMAIL, 'password'],
    ['refused', EMAIL, 'code'],
  ])
})
