import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../testing/browser.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

/* Browsers keep cookies by host, and send them to each of its ports. */

let one: TestApp
let other: TestApp
beforeAll(async () => {
  ;[one, other] = await Promise.all([startTestApp(), startTestApp()])
})
afterAll(() => Promise.all([one[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]))

const status = async (app: TestApp, Cookie: string) =>
  (await app.send('GET', '/api/session', undefined, { Cookie })).status

test('two installations on one host know their own session, and end no other', async () => {
  const kept = new Map(
    [await one.signIn('admin'), await other.signIn('viewer')].map((cookie) => [
      cookie.slice(0, cookie.indexOf('=')),
      cookie,
    ]),
  )
  const jar = () => [...kept.values()].join('; ')
  expect([await status(one, jar()), await status(other, jar())]).toEqual([200, 200])
  const left = await one.send('POST', '/api/auth/sign-out', undefined, { Cookie: jar() })
  for (const gone of left.headers.getSetCookie()) kept.delete(gone.slice(0, gone.indexOf('=')))
  expect([await status(one, jar()), await status(other, jar())]).toEqual([401, 200])
})

test('a cookie that is left of the release before, or of another installation, does no harm', async () => {
  const own = await one.signIn('admin')
  const [, value = ''] = own.split('=')
  const foreign = (await other.signIn('admin')).split('=')[1] ?? ''
  const stale = `sipdesk.session_token=${value}; sipdesk.two_factor=x; ${cookieName(other, 'session_token')}=${foreign}`
  expect(await status(one, `${stale}; ${own}`)).toBe(200)
  expect(await status(one, stale)).toBe(401)
  await one.context.refusals.flush()
  const reply = await one.send('GET', '/api/audit-events?action=access')
  expect(await reply.json()).toMatchObject({ events: [] })
})
