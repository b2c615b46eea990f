import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakStore } from '../testing/break-store.ts'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { eventsOf, whoIs } from '../testing/company-people.ts'
import { arriving, type Arrival } from './company-arrival.ts'
import { companySignIn } from './company-sign-in.ts'

/* Whoever comes back from the company's provider is a person with a browser, whatever becomes of it. */

let run: CompanyApp
beforeEach(async () => {
  run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  run.company.person = { email: 'carla@company.example', email_verified: true, roles: ['viewer'] }
})
afterEach(() => run[Symbol.asyncDispose]())

test('who has tried too often gets a page, and may try again later', async () => {
  const right = run.company.person
  run.company.person = { ...right, roles: [] }
  const browser = new Browser(run.app)
  const ends: (string | null)[] = []
  for (let attempt = 0; attempt < 6; attempt++) ends.push(await run.goRound(browser))
  expect(ends).toEqual([...Array.from({ length: 5 }, () => '/?sign-in=refused'), '/?sign-in=busy'])
  expect(run.app.logText()).toContain('"status":302,')
  expect(run.app.logText()).toContain('"problemCode":"too-many-requests"')

  await run.app.context.limiter.resetAll()
  run.company.person = right
  expect(await run.goRound(browser)).toBe('/')
})

test('strangers who come back from nowhere keep nobody out, and are not on record', async () => {
  const { app } = run
  const known = new Browser(app)
  expect(await run.goRound(known)).toBe('/')
  const path = '/api/auth/callback/oidc?state=x&code=y'
  const forged = new Browser(app, 'sipdesk.oauth_state=x; Path=/')
  const begun = new Browser(app)
  await run.goOut(begun)
  for (let attempt = 0; attempt < 8; attempt++) {
    for (const stranger of [forged, begun]) {
      expect(await run.comeBack(stranger, new URL(path, app.url))).toBe('/?sign-in=refused')
    }
  }
  expect(await run.goRound(new Browser(app))).toBe('/')
  expect((await eventsOf(run, 'sign-in')).map(({ result }) => result)).not.toContain('refused')
})

test('strangers at the same address keep nobody out of a device that has signed in before', async () => {
  const known = new Browser(run.app)
  expect(await run.goRound(known)).toBe('/')
  const guess = (way: URL) => way.searchParams.set('code', 'another')
  const ends: (string | null)[] = []
  for (let attempt = 0; attempt < 6; attempt++) {
    ends.push(await run.goRound(new Browser(run.app), guess))
  }
  expect(ends.at(-1)).toBe('/?sign-in=busy')
  await known.send('POST', '/api/auth/sign-out', {})
  expect(await run.goRound(known)).toBe('/')
  await known.send('POST', '/api/auth/sign-out', {})
  ends.length = 0
  for (let attempt = 0; attempt < 6; attempt++) ends.push(await run.goRound(known, guess))
  expect(ends.at(-1)).toBe('/?sign-in=busy')
})

test('where the record cannot be written, nobody is let in, and a page says so', async () => {
  const browser = new Browser(run.app)
  const back = await run.goOut(browser)
  const repair = await breakStore(run.app.context.store)
  expect(await run.comeBack(browser, back)).toBe('/?sign-in=failed')
  await repair()
  expect(await whoIs(browser)).toBeUndefined()
  expect(await run.goRound(browser)).toBe('/')
})

test('why the provider lets nobody in stands in the log and on record, in one word', async () => {
  const end = async (tamper: (way: URL) => void) => run.goRound(new Browser(run.app), tamper)
  const deny = (error: string) => (way: URL) => {
    way.searchParams.delete('code')
    way.searchParams.set('error', error)
  }
  expect(await end(deny('access_denied'))).toBe('/?sign-in=cancelled')
  expect(await end(deny('a long <story>'))).toBe('/?sign-in=refused')
  expect(await end((way) => way.searchParams.set('code', 'another'))).toBe('/?sign-in=refused')
  const targets = (await eventsOf(run, 'sign-in')).map(({ target }) => target)
  expect(targets).toEqual([
    'company account: access_denied',
    'company account',
    expect.stringMatching(/^company account: \w+$/),
  ])
  expect(run.app.logText()).toContain('"companySignIn":"access_denied"')
})

test.each(['HS256', 'none'])(
  'an ID token signed by %s says nothing of anybody, whatever the provider offers',
  async (alg) => {
    const { store, auditLog, ways } = run.app.context
    const { clientId, clientSecret } = run.company
    const issuer = new URL(run.company.issuer)
    const directory = {
      issuer,
      clientId,
      clientSecret,
      roleClaim: undefined,
      listClaim: undefined,
      secondFactors: [],
    }
    const { getUserInfo } = companySignIn({ company: directory, store, record: auditLog, ways })
    const claims = { iss: run.company.issuer, aud: clientId, sub: 'person-1' }
    const parts = [{ alg }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    const arrival: Arrival = {}
    const idToken = `${parts.join('.')}.`
    expect(await arriving(arrival, async () => getUserInfo?.({ idToken }))).toBeNull()
    expect(arrival).toEqual({ refusal: 'wrong-token' })
  },
)
