import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser, cookieName } from '../testing/browser.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { addPerson } from '../testing/people.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'
import { findDevice } from './known-device.ts'

const EMAIL = 'anna@example.com'
const PASSWORD = 'four words in a row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ role: undefined })
})
afterAll(() => app[Symbol.asyncDispose]())

/** The cookies of a browser that has signed in, and of one that is asked for a code. */
async function cookies(): Promise<Map<string, string>> {
  await addPerson(app.context, {
    email: EMAIL,
    name: 'Anna',
    role: 'operator',
    password: PASSWORD,
  })
  const browser = new Browser(app)
  await browser.signIn(EMAIL, PASSWORD)
  await setUpTotp(browser, PASSWORD)
  const asked = new Browser(app)
  await asked.signIn(EMAIL, PASSWORD)
  return new Map(
    [browser.cookie, asked.cookie]
      .flatMap((cookie) => cookie.split('; '))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
}

test('a cookie counts under its own name alone, whatever else is signed', async () => {
  const known = await cookies()
  const names = ['session_token', 'device', 'two_factor'].map((what) => cookieName(app, what))
  const [sessionName, deviceName, challengeName] = names
  expect([...known.keys()]).toEqual(expect.arrayContaining(names))
  const [session = '', device = '', challenge = ''] = names.map((name) => known.get(name))
  const status = (Cookie: string) =>
    app.send('GET', '/api/session', undefined, { Cookie }).then((reply) => reply.status)
  expect(await status(`${sessionName}=${session}`)).toBe(200)
  for (const other of [device, challenge]) {
    expect(await status(`${sessionName}=${other}`)).toBe(401)
  }
  // The page takes no other cookie for a session that has ended.
  const { isClaimed } = app.context.sessions
  expect(await isClaimed({ cookie: `${sessionName}=${device}` })).toBe(false)

  const { auth } = app.context
  expect(await findDevice(auth, { cookie: `${deviceName}=${device}` }, EMAIL)).toBeDefined()
  for (const other of [session, challenge]) {
    expect(await findDevice(auth, { cookie: `${deviceName}=${other}` }, EMAIL)).toBeUndefined()
  }

  for (const other of [session, device]) {
    const Cookie = `${challengeName}=${other}`
    const code = { code: '000000' }
    const reply = await app.send('POST', '/api/auth/two-factor/verify-totp', code, { Cookie })
    expect(await reply.json()).toMatchObject({ code: 'sign-in-refused' })
  }
})
