import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refuseRows } from '../testing/break-store.ts'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp } from '../testing/company-app.ts'
import { problemOf } from '../testing/create-bench.ts'
import { addPerson } from '../testing/people.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { isRefused } from './auth-reply.ts'

/* A database that fails in the middle of a sign-in says nothing of the password. */

const EMAIL = 'anna@example.com'
const PASSWORD = 'four words in a row'
/** More than may be wrong. */
const OFTEN = 8

let app: TestApp
beforeEach(async () => {
  app = await startTestApp({ role: undefined })
  const anna = { email: EMAIL, name: 'Anna', role: 'operator', password: PASSWORD } as const
  await addPerson(app.context, anna)
})
afterEach(() => app[Symbol.asyncDispose]())

async function refusalsOnRecord(): Promise<unknown[]> {
  const { db } = app.context.store
  const refused = db.selectFrom('auditEvents').select('target').where('result', '=', 'refused')
  return refused.where('action', '=', 'sign-in').execute()
}

/** Each time it is a fault; once it is mended, the same is right. */
async function expectFaults(again: () => Promise<Response>): Promise<void> {
  const repair = await refuseRows(app.context.store, 'sessions')
  for (let time = 0; time < OFTEN; time++) {
    expect(await problemOf(await again())).toMatchObject({ status: 500, code: 'internal' })
  }
  await repair()
  expect(await refusalsOnRecord()).toEqual([])
  expect((await again()).status).toBe(200)
}

describe('where no session can be kept, that is told as a fault, never as a refusal, and counts as no attempt', () => {
  test('a password', () => expectFaults(() => new Browser(app).signIn(EMAIL, PASSWORD)))

  test('a code', async () => {
    const browser = new Browser(app)
    await browser.signIn(EMAIL, PASSWORD)
    const { totpUri } = await setUpTotp(browser, PASSWORD)
    const half = new Browser(app)
    await half.signIn(EMAIL, PASSWORD)
    const repair = await refuseRows(app.context.store, 'sessions')
    const code = unusedTotpOf(totpUri)
    const reply = await half.send('POST', '/api/auth/two-factor/verify-totp', { code })
    await repair()
    expect(await problemOf(reply)).toMatchObject({ status: 500, code: 'internal' })
    expect(await refusalsOnRecord()).toEqual([])
  })
})

test('so it is after a sign-in at the company', async () => {
  await using run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  run.company.person = { email: 'carla@company.example', email_verified: true, roles: ['viewer'] }
  const repair = await refuseRows(run.app.context.store, 'sessions')
  for (let time = 0; time < OFTEN; time++) {
    expect(await run.goRound(new Browser(run.app))).toBe('/?sign-in=failed')
  }
  await repair()
  expect(await run.goRound(new Browser(run.app))).toBe('/')
})

test('a reply of better-auth’s own that says so is a fault too', () => {
  expect(isRefused(new Response(null, { status: 200 }))).toBe(false)
  expect(isRefused(new Response(null, { status: 401 }))).toBe(true)
  expect(() => isRefused(new Response(null, { status: 500 }))).toThrow('')
})
