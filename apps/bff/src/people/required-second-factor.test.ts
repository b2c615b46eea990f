import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { type Role, ROLES } from '@sipdesk/shared/role.ts'
import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { Browser } from '../testing/browser.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { sessionCookie, startTestApp, type TestApp } from '../testing/test-app.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson } from '../testing/people.ts'
import { beginTotp } from '../testing/set-up-totp.ts'

const PASSWORD = 'four words in a row'

const start = (required: string) =>
  startTestApp({ role: undefined, settings: { REQUIRE_SECOND_FACTOR: required } })

async function signedIn(app: TestApp, role: Role): Promise<Browser> {
  const person = { email: `${role}@example.com`, name: 'R', role, password: PASSWORD }
  const id = await addPerson(app.context, person)
  return new Browser(app, await sessionCookie(app.context.auth, id))
}

const LISTS = '/api/credential-lists'

test.each([
  ['admin', ['admin']],
  ['operator', ['operator', 'admin']],
  ['all', ['viewer', 'operator', 'admin']],
])('%s: who lacks one is kept out until it is set up', async (required, kept) => {
  await using app = await start(required)
  for (const role of ROLES) {
    const browser = await signedIn(app, role)
    const lists = await browser.send('GET', LISTS)
    const isKept = kept.includes(role)
    expect([role, await codeOf(lists)]).toEqual([
      role,
      isKept ? 'second-factor-required' : undefined,
    ])
    const session = await browser.send('GET', '/api/session')
    expect(await session.json()).toMatchObject({ lacksSecondFactor: isKept })
  }
})

test('what leads there is open, all else is not', async () => {
  await using app = await start('all')
  const browser = await signedIn(app, 'admin')
  const open: string[] = []
  for (const [name, { method, path, role }] of Object.entries<Endpoint>(endpoints)) {
    if (role === 'anyone' || name === 'signOut' || name === 'revokeAllSessions') continue
    const filled = path.replaceAll(/:\w+/g, 'no-such-thing')
    const reply = await browser.send(method, filled, method === 'GET' ? undefined : { unknown: 1 })
    const code = reply.status === 200 ? undefined : await codeOf(reply)
    if (code !== 'second-factor-required') open.push(name)
  }
  expect(open.toSorted()).toEqual([
    'addPasskey',
    'changePassword',
    'confirmSecondFactor',
    'dismissChanges',
    'enableSecondFactor',
    'getSession',
    'listPasskeys',
    'listSessions',
    'revokeSession',
    'startPasskey',
    'stepUp',
  ])
  const exported = await browser.send('GET', '/api/audit-events/export?format=csv')
  expect(await codeOf(exported)).toBe('second-factor-required')
  expect((await browser.send('POST', '/api/auth/sign-out')).status).toBe(200)
})

test('once it is set up, the person is let in; once it is reset, no longer', async () => {
  await using app = await start('all')
  const browser = await signedIn(app, 'admin')
  const other = await signedIn(app, 'operator')
  for (const one of [browser, other]) {
    const { totpUri } = await beginTotp(one, PASSWORD)
    expect(await codeOf(await one.send('GET', LISTS))).toBe('second-factor-required')
    const code = unusedTotpOf(totpUri)
    expect((await one.send('POST', '/api/auth/two-factor/confirm', { code })).status).toBe(200)
    expect((await one.send('GET', LISTS)).status).toBe(200)
  }
  const { id } = (await app.context.store.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', 'operator@example.com')
    .executeTakeFirst()) ?? { id: '' }
  expect((await browser.send('DELETE', `/api/people/${id}/second-factor`)).status).toBe(200)
  const again = new Browser(app)
  await again.signIn('operator@example.com', PASSWORD)
  expect(await codeOf(await again.send('GET', LISTS))).toBe('second-factor-required')
})

test('without the setting nobody needs one', async () => {
  await using app = await startTestApp()
  expect((await app.send('GET', LISTS)).status).toBe(200)
})

test('a setting that names nobody is refused', () => {
  expect(readConfig({ REQUIRE_SECOND_FACTOR: 'viewer' })).toEqual([
    { setting: 'REQUIRE_SECOND_FACTOR', fix: 'use admin, operator (admins too) or all' },
  ])
})
