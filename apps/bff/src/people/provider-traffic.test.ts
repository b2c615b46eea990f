import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { startTestApp } from '../testing/test-app.ts'

const DISCOVERY = '/.well-known/openid-configuration'
const EMAIL = 'carla@company.example'

let run: CompanyApp
beforeEach(async () => {
  run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  run.company.person = { email: EMAIL, email_verified: true, roles: ['viewer'] }
})
afterEach(() => run[Symbol.asyncDispose]())

const settingsOf = ({ company }: CompanyApp) => ({
  OIDC_ISSUER: company.issuer,
  OIDC_CLIENT_ID: company.clientId,
  OIDC_CLIENT_SECRET: company.clientSecret,
})

/** Has the provider answer at one path with another status, and lead to another path. */
function answerWith(status: number, path: string): void {
  const headers = { location: `${run.company.issuer}/elsewhere` }
  run.company.instead = (asked) => (asked === path ? { status, headers } : undefined)
}

test.each([301, 302, 303, 307, 308])(
  '%i: where the keys of the provider are said to have moved, nobody looks',
  async (status) => {
    answerWith(status, '/jwks')
    expect(await run.goRound(new Browser(run.app))).toBe('/?sign-in=refused')
    expect(run.company.asked).not.toContain('/elsewhere')
    expect(run.app.logText()).toContain('"reason":"Redirected"')
  },
)

test('a server that is where the provider of a stopped one was is none of its', async () => {
  answerWith(302, '/jwks')
  const stopped = await startTestApp({ settings: settingsOf(run) })
  await stopped[Symbol.asyncDispose]()
  await run.app[Symbol.asyncDispose]()
  const reply = await fetch(`${run.company.issuer}/jwks`, { redirect: 'manual' })
  expect(reply.status).toBe(302)
})

test('nor where what it says of a person has moved', async () => {
  // The role is in the userinfo alone.
  run.company.spoil = (claims) => ({ ...claims, roles: undefined })
  expect(await run.goRound(new Browser(run.app))).toBe('/')
  answerWith(302, '/me')
  expect(await run.goRound(new Browser(run.app))).toBe('/?sign-in=refused')
  expect(run.company.asked).toContain('/me')
  expect(run.company.asked).not.toContain('/elsewhere')
})

test('nor where its description has moved, at the start and later', async () => {
  answerWith(302, DISCOVERY)
  await using app = await startTestApp({ role: undefined, settings: settingsOf(run) })
  expect((await new Browser(app).send('POST', '/api/auth/sign-in/social')).status).toBe(401)
  expect(run.company.asked).not.toContain('/elsewhere')
})

test('why the provider could not be asked is logged, by path and status, and no secret', async () => {
  answerWith(503, '/jwks')
  const back = await run.goOut(new Browser(run.app))
  const browser = new Browser(run.app)
  expect(await run.goRound(browser)).toBe('/?sign-in=refused')
  const { issuer, clientSecret } = run.company
  expect(run.app.logText()).toContain(`"provider":"${issuer}/jwks","reason":503`)
  for (const secret of [clientSecret, back.searchParams.get('code') ?? 'none']) {
    expect(run.app.logText()).not.toContain(secret)
  }
})

test('so is the code of a connection that breaks', async () => {
  await using gone = await startCompanyApp()
  await gone.company[Symbol.asyncDispose]()
  await using app = await startTestApp({ role: undefined, settings: settingsOf(gone) })
  expect((await new Browser(app).send('POST', '/api/auth/sign-in/social')).status).toBe(401)
  expect(app.logText()).toContain(
    `"provider":"${gone.company.issuer}${DISCOVERY}","reason":"ECONNREFUSED"`,
  )
})
