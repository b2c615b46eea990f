import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Person } from '@sipdesk/shared/people.ts'
import { sql } from 'kysely'
import { request } from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import type { Company } from '../testing/company.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { addPerson } from '../testing/people.ts'
import { listMissingClaims } from './missing-claims.ts'

let company: Company
let app: TestApp
let goRound: CompanyApp['goRound']
let end: () => Promise<void>

async function start(settings: Record<string, string> = {}, host?: string) {
  const started = await startCompanyApp(settings, host)
  ;({ company, app, goRound } = started)
  end = async () => started[Symbol.asyncDispose]()
}
afterEach(() => end())

const EMAIL = 'carla@company.example'

/** What the record names, in order. */
async function targets(): Promise<(string | null)[]> {
  const { db } = app.context.store
  const rows = await db.selectFrom('auditEvents').select('target').orderBy('seq').execute()
  return rows.map(({ target }) => target)
}

test('a provider that calls itself by another name than the settings opens nothing', async () => {
  await start({ OIDC_ROLE_CLAIM: 'roles' }, 'localhost')
  company.person = { email: EMAIL, email_verified: true, roles: ['viewer'] }
  expect(await goRound(new Browser(app))).toBe('/?sign-in=refused')
  expect(await targets()).toEqual(['company account: wrong-token'])
})

describe('with a role claim', () => {
  beforeEach(async () => {
    await start({ OIDC_ROLE_CLAIM: 'roles' })
    company.person = {
      email: EMAIL,
      email_verified: true,
      name: 'Carla',
      roles: ['sipdesk-operator'],
    }
  })

  test('a person with a role gets in with it, and the role follows the directory', async () => {
    const browser = new Browser(app)
    expect(await goRound(browser)).toBe('/')
    const { person } = (await (await browser.send('GET', '/api/session')).json()) as {
      person: Person
    }
    expect(person).toMatchObject({ email: EMAIL, name: 'Carla', role: 'operator', hasJoined: true })

    company.person = { ...company.person, roles: ['viewer', 'admin'] }
    expect(await goRound(browser)).toBe('/?sign-in=confirmed')
    expect(await browser.status('/api/people')).toBe(200)
  })

  test('a role that the directory changes is on record; the last admin stays one', async () => {
    await goRound(new Browser(app))
    company.person = { ...company.person, roles: ['viewer'] }
    await goRound(new Browser(app))
    const { db } = app.context.store
    const changes = () =>
      db
        .selectFrom('auditEvents')
        .select(['phase', 'result', 'target'])
        .where('action', '=', 'person.change-role')
        .orderBy('seq')
        .execute()
    expect(await changes()).toEqual([
      { phase: 'intent', result: null, target: `${EMAIL}: viewer` },
      { phase: 'outcome', result: 'succeeded', target: `${EMAIL}: viewer` },
    ])

    await db.updateTable('people').set({ role: 'admin' }).execute()
    const invited = { email: 'invited@company.example', name: 'Invited', role: 'admin' } as const
    await addPerson(app.context, invited)
    const browser = new Browser(app)
    await goRound(browser)
    expect(await browser.status('/api/people')).toBe(200)
    expect((await changes()).at(-1)).toMatchObject({ result: 'refused' })
  })

  test('an address that is not verified opens nothing', async () => {
    company.person = { ...company.person, email_verified: false }
    expect(await goRound(new Browser(app))).toBe('/?sign-in=refused')
  })

  test('a person without a role is refused, on record', async () => {
    company.person = { ...company.person, roles: ['another-role'] }
    const browser = new Browser(app)
    expect(await goRound(browser)).toBe('/?sign-in=refused')
    expect(await browser.status()).toBe(401)
    const { db } = app.context.store
    expect(
      await db.selectFrom('people').select('email').where('email', '=', EMAIL).execute(),
    ).toEqual([])
    const rows = await db.selectFrom('auditEvents').select(['action', 'result']).execute()
    expect(rows).toEqual([{ action: 'sign-in', result: 'refused' }])
    expect(await targets()).toEqual([`${EMAIL}: no-claim roles`])
    expect(app.logText()).toContain('"companySignIn":"no-claim roles"')
    await goRound(new Browser(app))
    const missing = { who: EMAIL, claim: 'roles', at: expect.any(String) }
    expect(await listMissingClaims(db)).toEqual([missing])
    const at = new Date(Date.now() - 8 * 24 * 60 * 60 * 1_000).toISOString()
    const { asOwner } = app.context.store
    await asOwner((owner) => owner.updateTable('auditEvents').set({ at }).execute())
    expect(await listMissingClaims(db)).toEqual([])
  })

  test('a role and an address that only the userinfo says count', async () => {
    company.spoil = (claims) => ({
      ...claims,
      roles: undefined,
      email: undefined,
      email_verified: undefined,
    })
    const browser = new Browser(app)
    expect(await goRound(browser)).toBe('/')
    expect(await browser.status('/api/people')).toBe(403)
    expect(await browser.status()).toBe(200)
  })

  test('a person disabled here is refused, whatever the directory says', async () => {
    const browser = new Browser(app)
    await goRound(browser)
    const { db } = app.context.store
    await db.updateTable('people').set({ disabledAt: new Date().toISOString() }).execute()
    expect(await goRound(new Browser(app))).toBe('/?sign-in=refused')
  })

  test('images on another page that lead to the way back keep nobody out', async () => {
    for (let attempt = 0; attempt < 40; attempt++) {
      const reply = await new Browser(app).follow(
        new URL('/api/auth/callback/oidc?code=x&state=y', app.url),
      )
      expect(reply.headers.get('location')).toBe('/?sign-in=refused')
    }
    expect(await goRound(new Browser(app))).toBe('/')
    const events = await app.context.store.db.selectFrom('auditEvents').select('result').execute()
    expect(events.filter(({ result }) => result === 'refused')).toEqual([])
  })

  test('a start leaves nothing behind', async () => {
    for (let attempt = 0; attempt < 50; attempt++) {
      expect((await new Browser(app).send('POST', '/api/auth/sign-in/social')).status).toBe(200)
    }
    const { rows } = await sql`select * from "verifications"`.execute(app.context.store.db)
    expect(rows).toEqual([])
  })

  test('the provider’s tokens are not kept', async () => {
    await goRound(new Browser(app))
    const { rows } = await app.context.store.db.executeQuery<Record<string, unknown>>(
      app.context.store.db
        .selectFrom('accounts')
        .selectAll()
        .where('providerId', '=', 'oidc')
        .compile(),
    )
    expect(rows).toMatchObject([{ accessToken: null, refreshToken: null, idToken: null }])
  })

  test.each<[string, Company['spoil']]>([
    ['another issuer', (claims) => ({ ...claims, iss: 'http://evil.example' })],
    ['another audience', (claims) => ({ ...claims, aud: 'evil' })],
    ['another nonce', (claims) => ({ ...claims, nonce: 'evil' })],
    ['an expiry in the past', (claims) => ({ ...claims, exp: 1 })],
    ['no nonce', (claims) => ({ ...claims, nonce: undefined })],
    ['content changed after signing', 'after-signing'],
    ['a foreign key', 'foreign-key'],
    ['the secret that both know as its key', 'with-secret'],
    ['no signature', 'unsigned'],
  ])('an ID token with %s opens nothing', async (_name, spoil) => {
    company.spoil = spoil
    const browser = new Browser(app)
    expect(await goRound(browser)).toBe('/?sign-in=refused')
    expect(await browser.status()).toBe(401)
  })

  test('a token that is only signed anew opens: what is refused below is refused for its claim', async () => {
    company.spoil = (claims) => claims
    expect(await goRound(new Browser(app))).toBe('/')
  })

  test.each<[string, (way: URL) => void]>([
    ['a changed state', (way) => way.searchParams.set('state', 'evil')],
    ['no state', (way) => way.searchParams.delete('state')],
    ['another code', (way) => way.searchParams.set('code', 'evil')],
    ['another issuer in the answer', (way) => way.searchParams.set('iss', 'http://evil.example')],
  ])('a way back with %s opens nothing', async (_name, tamper) => {
    const browser = new Browser(app)
    expect(await goRound(browser, tamper)).toBe('/?sign-in=refused')
    expect(await browser.status()).toBe(401)
  })

  test('a way back that another browser began opens nothing (login CSRF)', async () => {
    const attacker = new Browser(app)
    const { url } = (await (await attacker.send('POST', '/api/auth/sign-in/social')).json()) as {
      url: string
    }
    const victim = new Browser(app)
    const reply = await victim.follow(new URL(await company.visit(url)))
    expect(reply.headers.get('location')).toBe('/?sign-in=refused')
    expect(await victim.status()).toBe(401)
  })
})

describe('without a role claim', () => {
  beforeEach(async () => {
    await start()
    company.person = { email: EMAIL, email_verified: true, name: 'Carla', roles: ['admin'] }
  })

  test('who was never invited is refused, on record, whatever the directory says', async () => {
    expect(await goRound(new Browser(app))).toBe('/?sign-in=refused')
    expect(await targets()).toEqual([`${EMAIL}: not-invited`])
  })
})

test('a provider that says nothing keeps Sipdesk neither from starting nor from answering', async () => {
  await start()
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  const { port } = silent.address() as AddressInfo
  const settings = {
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'x',
    OIDC_CLIENT_SECRET: 'y',
  }
  await using other = await startTestApp({ role: undefined, settings })
  const reply = await request(`${other.url}/api/auth/sign-in/social`, {
    method: 'POST',
    headers: { 'X-Sipdesk': '1' },
    headersTimeout: 25_000,
  })
  expect(reply.statusCode).toBe(401)
  expect(other.logText()).toContain('"companySignIn":"no-answer"')
  silent.close()
}, 30_000)
