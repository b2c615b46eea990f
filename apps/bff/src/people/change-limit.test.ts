import { endpoints } from '@sipdesk/shared/endpoints.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/create-bench.ts'
import { ADMIN_PASSWORD, provenAdmin } from '../testing/proven-admin.ts'
import { startTestApp } from '../testing/test-app.ts'
import { createTestStore, ENGINE } from '../testing/test-store.ts'

test('a person makes so many changes at once, then has to wait; replicas count together', async () => {
  await using store = await createTestStore()
  const settings = { CHANGES_PER_MINUTE: '60' }
  await using app = await startTestApp({ store, settings, role: undefined })
  await using replica = await startTestApp({ store, settings, role: undefined })
  const mine = { Cookie: await app.signIn('operator') }
  const theirs = { Cookie: await app.signIn('operator') }
  const path = `/api/credential-lists/CL${'0'.repeat(32)}/credentials`

  // The clock of the limit itself: it may be set while the test runs.
  const startedAt = Date.now()
  const replies = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      // A file of SQLite is served by one.
      (index % 2 || ENGINE === 'sqlite' ? app : replica).send('POST', path, {}, mine),
    ),
  )
  const statuses = replies.map(({ status }) => status)
  // One more a second comes free while they are sent.
  const seconds = Math.ceil((Date.now() - startedAt) / 1000)
  const passed = statuses.filter((status) => status === 422).length
  expect(passed).toBeGreaterThanOrEqual(20)
  expect(passed).toBeLessThanOrEqual(20 + seconds)
  const refused = replies.find(({ status }) => status === 429)
  if (!refused) throw new Error('nothing was refused')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await problemOf(refused)).toMatchObject({
    code: 'too-many-requests',
    outcome: 'not-created',
    detail: expect.stringContaining('nothing was created or changed'),
  })
  expect((await app.send('GET', '/api/session', undefined, mine)).status).toBe(200)
  expect((await app.send('POST', path, {}, theirs)).status).toBe(422)
})

test('a stolen session that changes what it can keeps the owner from ending none', async () => {
  await using app = await startTestApp({ settings: { CHANGES_PER_MINUTE: '12' }, role: undefined })
  const { browser: stolen, email } = await provenAdmin(app)
  const own = new Browser(app)
  await own.signIn(email, ADMIN_PASSWORD)
  const useUp = async () => {
    const sent = ['/api/people/nobody', '/api/passkeys/none'].flatMap((path) =>
      Array.from({ length: 25 }, () => stolen.send('PATCH', path, {})),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).not.toEqual([])
  }
  await useUp()
  expect((await own.send('PATCH', '/api/people/nobody', {})).status).toBe(429)
  const proof = { password: ADMIN_PASSWORD }
  expect((await own.send('POST', '/api/auth/step-up', proof)).status).toBe(200)
  // Whose cookie was stolen can also end the very session.
  expect((await stolen.copy().send('POST', '/api/auth/sign-out', {})).status).toBe(200)
  expect(await stolen.status()).toBe(401)
  expect((await own.send('DELETE', '/api/sessions')).status).toBe(200)
})

test('what viewers may change is their own sign-in: that is counted by session', () => {
  const changes = Object.entries<Endpoint>(endpoints)
    .filter(([, { method, role }]) => method !== 'GET' && role === 'viewer')
    .map(([, { path }]) => path)
  expect(changes.filter((path) => !/^\/api\/(auth|passkeys|sessions?)\b/.test(path))).toEqual([])
})
