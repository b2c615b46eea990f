import { randomUUID } from 'node:crypto'
import { type Endpoint, PROOF_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { ADMIN_PASSWORD, codeOf, provenAdmin } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { beginTotp, setUpTotp } from '../testing/set-up-totp.ts'

const STEP_UP = '/api/auth/step-up'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

const signedIn = (age?: number) => provenAdmin(app, age)

const invitation = () => ({ email: `${randomUUID()}@example.com`, name: 'Vera', role: 'viewer' })

describe('what needs a recent proof', () => {
  const needing = Object.entries<Endpoint>(endpoints)
    .filter(([, { needsRecentProof }]) => needsRecentProof === true)
    .map(([name]) => name)

  test('people, roles, company accounts, second factors, passkeys, links, lists, the export', () => {
    expect(needing.toSorted()).toEqual([
      'addPasskey',
      'approveCompanyAccount',
      'changeLists',
      'changePerson',
      'confirmApproval',
      'confirmSecondFactor',
      'deleteCredentialList',
      'endSessionsOfPerson',
      'inviteAgain',
      'invitePerson',
      'prepareAuditExport',
      'refuseApproval',
      'refuseCompanyAccount',
      'removePasskey',
      'removePerson',
      'renamePasskey',
      'resetSecondFactor',
      'revokeAllSessions',
      'revokeSession',
      'startPasskey',
    ])
  })

  test.each(needing)('%s', async (name) => {
    const { method, path } = endpoints[name as keyof typeof endpoints]
    const { browser, prove } = await signedIn()
    const filled = path.replaceAll(/:\w+/g, 'no-such-thing')
    const refused = await browser.send(method, filled, { unknown: 1 })
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { code: 'step-up-required', title: 'Confirm that it’s you' },
    ])
    expect((await prove({ password: ADMIN_PASSWORD })).status).toBe(200)
    expect(await codeOf(await browser.send(method, filled, { unknown: 1 }))).not.toBe(
      'step-up-required',
    )
  })

  test('the export itself too', async () => {
    const { browser, prove } = await signedIn()
    const path = '/api/audit-events/export?format=csv'
    expect(await codeOf(await browser.send('GET', path))).toBe('step-up-required')
    const key = { 'Idempotency-Key': randomUUID() }
    await browser.send('POST', '/api/credential-lists', { friendlyName: 'Exported' }, key)
    expect(await codeOf(await browser.send('GET', path, undefined, key))).toBe('step-up-required')
    await prove({ password: ADMIN_PASSWORD })
    expect((await browser.send('GET', path)).status).toBe(200)
  })

  test('it lasts ten minutes, in this session alone, and signing in is one', async () => {
    const { browser, email, forget, prove } = await signedIn(PROOF_TIMEOUT - 60_000)
    const invite = (by: Browser) => by.send('POST', '/api/people', invitation())
    expect((await invite(browser)).status).toBe(201)
    await forget()
    expect(await codeOf(await invite(browser))).toBe('step-up-required')
    const other = new Browser(app)
    await other.signIn(email, ADMIN_PASSWORD)
    expect((await invite(other)).status).toBe(201)
    expect(await codeOf(await invite(browser))).toBe('step-up-required')
    await forget()
    await prove({ password: ADMIN_PASSWORD })
    expect((await invite(browser)).status).toBe(201)
    expect(await codeOf(await invite(other))).toBe('step-up-required')
  })

  test.each(needing)('%s, also with the key of a change that needed none', async (name) => {
    const { browser } = await signedIn()
    const key = { 'Idempotency-Key': randomUUID() }
    const list = { friendlyName: randomUUID().slice(0, 8) }
    expect((await browser.send('POST', '/api/credential-lists', list, key)).status).toBe(201)
    const { method, path, isIdempotent } = endpoints[name as keyof typeof endpoints] as Endpoint
    const filled = path.replaceAll(/:\w+/g, isIdempotent ? `CL${'0'.repeat(32)}` : 'no-such-thing')
    const code = await codeOf(await browser.send(method, filled, undefined, key))
    expect(code).toBe(isIdempotent ? 'idempotency-key-reused' : 'step-up-required')
  })

  test('in the language of the person, and nothing is changed', async () => {
    const { browser } = await signedIn()
    const body = invitation()
    const reply = await browser.send('POST', '/api/people', body, { 'Accept-Language': 'de' })
    expect(await reply.json()).toMatchObject({
      title: 'Bestätigen Sie, dass Sie es sind',
      outcome: 'not-created',
    })
    const { people } = (await (await app.send('GET', '/api/people')).json()) as {
      people: { email: string }[]
    }
    expect(people.map(({ email }) => email)).not.toContain(body.email)
  })
})

describe('changes of one’s own sign-in', () => {
  const ENABLE = '/api/auth/two-factor/enable'

  test('the password in the request is the proof, and counts as one from then on', async () => {
    const { browser } = await signedIn()
    expect((await browser.send('POST', ENABLE, { password: 'wrong' })).status).toBe(401)
    expect(await codeOf(await browser.send('POST', '/api/people', invitation()))).toBe(
      'step-up-required',
    )
    expect((await browser.send('POST', ENABLE, { password: ADMIN_PASSWORD })).status).toBe(200)
    expect((await browser.send('POST', '/api/people', invitation())).status).toBe(201)
  })

  test('without one, another proof is needed, and who has a password must give it', async () => {
    const { browser, prove } = await signedIn()
    expect(await codeOf(await browser.send('POST', ENABLE, {}))).toBe('step-up-required')
    await prove({ password: ADMIN_PASSWORD })
    expect(await codeOf(await browser.send('POST', ENABLE, {}))).toBe('sign-in-refused')
  })
})

describe('the proof', () => {
  test('a wrong one proves nothing, is throttled by session, and is on record', async () => {
    const { browser, email, prove } = await signedIn()
    for (let attempt = 0; attempt < 5; attempt++) {
      const reply = await prove({ password: 'wrong' })
      expect([reply.status, await codeOf(reply)]).toEqual([401, 'sign-in-refused'])
    }
    const late = await prove({ password: ADMIN_PASSWORD })
    expect([late.status, late.headers.has('retry-after')]).toEqual([429, true])
    expect(await browser.status()).toBe(200)

    const elsewhere = new Browser(app)
    await elsewhere.signIn(email, ADMIN_PASSWORD)
    expect((await elsewhere.send('POST', STEP_UP, { password: ADMIN_PASSWORD })).status).toBe(200)

    const query = `action=session.step-up&person=${(await own(browser)).id}`
    const record = await app.send('GET', `/api/audit-events?${query}`)
    const { events } = (await record.json()) as { events: { result: string; code: string }[] }
    const ends = events.map(({ result, code }) => [result, code]).filter(([result]) => result)
    expect(ends).toEqual([
      ['succeeded', null],
      ...Array.from({ length: 5 }, () => ['refused', 'sign-in-refused']),
    ])
  })

  test.each([{}, { password: ADMIN_PASSWORD, code: '123456' }, { password: '' }, { code: 'x' }])(
    'one of the two, as it can be: %j',
    async (body) => {
      const { prove } = await signedIn()
      expect((await prove(body)).status).toBe(422)
    },
  )

  test('a code is one, once, and so is a recovery code; of a factor that is being set up neither', async () => {
    const { browser, forget, prove } = await signedIn()
    const { totpUri, recoveryCodes } = await beginTotp(browser, ADMIN_PASSWORD)
    const code = unusedTotpOf(totpUri)
    const [first = ''] = recoveryCodes
    expect((await prove({ code })).status).toBe(401)
    expect((await prove({ code: first })).status).toBe(401)
    expect((await browser.send('POST', '/api/auth/two-factor/confirm', { code })).status).toBe(200)

    await forget()
    expect(((await (await prove({ code })).json()) as { detail: string }).detail).toContain('used')
    expect((await prove({ code: '000000' })).status).toBe(401)
    expect((await prove({ code: unusedTotpOf(totpUri) })).status).toBe(200)
    expect((await browser.send('POST', '/api/people', invitation())).status).toBe(201)
    await forget()
    expect((await prove({ code: ` ${first.toUpperCase()} ` })).status).toBe(200)
    expect((await browser.send('POST', '/api/people', invitation())).status).toBe(201)
    expect((await prove({ code: first })).status).toBe(401)
  })

  test('who has a second factor proves it by that, and not by the password alone', async () => {
    const { browser, forget, prove } = await signedIn()
    const password = ADMIN_PASSWORD
    const { totpUri } = await setUpTotp(browser, password)
    const session = async () => (await browser.send('GET', '/api/session')).json()
    expect(await session()).toMatchObject({ proofs: ['code'] })

    await forget()
    const refused = await prove({ password })
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { code: 'sign-in-refused', detail: expect.stringContaining('your password alone') },
    ])
    const newPassword = 'seven horses over the hill'
    const changes: [string, object][] = [
      ['/api/auth/change-password', { currentPassword: password, newPassword }],
      ['/api/auth/two-factor/enable', { password }],
      ['/api/auth/two-factor/generate-backup-codes', { password }],
      ['/api/auth/two-factor/disable', { password }],
      ['/api/auth/two-factor/disable', {}],
    ]
    for (const [path, body] of changes) {
      expect([path, await codeOf(await browser.send('POST', path, body))]).toEqual([
        path,
        'step-up-required',
      ])
    }
    await prove({ code: unusedTotpOf(totpUri) })
    const [, wrong] = [...changes]
    expect(wrong && (await browser.send('POST', wrong[0], { password: 'wrong' })).status).toBe(401)
    expect((await browser.send('POST', '/api/auth/two-factor/disable', {})).status).toBe(200)
    expect(await session()).toMatchObject({ proofs: ['password'] })
  })

  test('the session tells which ways there are', async () => {
    const { browser } = await signedIn()
    expect(await own(browser)).toMatchObject({ id: expect.any(String) })
    const session = await browser.send('GET', '/api/session')
    expect(await session.json()).toMatchObject({ proofs: ['password'], lacksSecondFactor: false })
  })
})

async function own(browser: Browser): Promise<{ id: string }> {
  const reply = await browser.send('GET', '/api/session')
  return ((await reply.json()) as { person: { id: string } }).person
}
