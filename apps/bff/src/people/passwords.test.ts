import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { addPerson } from '../testing/people.ts'

const PASSWORD = 'four words in a row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ role: undefined })
})
afterAll(() => app[Symbol.asyncDispose]())

async function signedIn(email: string, password = PASSWORD): Promise<Browser> {
  const browser = new Browser(app)
  expect((await browser.signIn(email, password)).status).toBe(200)
  return browser
}

const email = 'changing@example.com'

test('a change ends all sessions but begins a new one, refuses common ones, and counts at once', async () => {
  await addPerson(app.context, { email, name: 'C', role: 'viewer', password: PASSWORD })
  const other = await signedIn(email)
  const browser = await signedIn(email)
  const change = (currentPassword: string, newPassword: string) =>
    browser.send('POST', '/api/auth/change-password', { currentPassword, newPassword })

  expect((await change('not this one', 'another long password')).status).toBe(401)
  for (const [bad, code] of [
    ['kq7 vzpw3 mxfj', 'sign-in-password-too-short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'sign-in-password-common'],
    ['abcdefghijklmnopqrs', 'sign-in-password-common'],
    ['passwordpassword', 'sign-in-password-common'],
    ['correcthorsebatterystaple', 'sign-in-password-common'],
    ['Summer2026Summer2026', 'sign-in-password-common'],
    ['iloveyouiloveyou1', 'sign-in-password-common'],
    ['changing@example.com', 'sign-in-password-common'],
    ['x'.repeat(129), 'sign-in-password-too-long'],
  ] as const) {
    const problem = await problemOf(await change(PASSWORD, bad))
    expect(problem.errors).toEqual([expect.objectContaining({ field: 'newPassword', code })])
  }
  const stolen = new Browser(
    app,
    browser.cookie.replace(/^.*?(sipdesk-\d+\.session_token=[^;]*).*$/, '$1'),
  )
  expect(await stolen.status()).toBe(200)
  expect((await change(PASSWORD, 'пароль из многих слов 🔑')).status).toBe(200)
  expect(await browser.status()).toBe(200)
  expect(await stolen.status()).toBe(401)
  expect(await other.status()).toBe(401)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(401)
  await signedIn(email, 'пароль из многих слов 🔑')
})

test('after too many wrong passwords a change is refused, and says that nothing was changed', async () => {
  const mine = 'guessing@example.com'
  await addPerson(app.context, {
    email: mine,
    name: 'G',
    role: 'viewer',
    password: PASSWORD,
  })
  const browser = await signedIn(mine)
  const body = { currentPassword: 'not this one', newPassword: 'another long password' }
  const change = () => browser.send('POST', '/api/auth/change-password', body)
  for (let attempt = 0; attempt < 5; attempt++) expect((await change()).status).toBe(401)
  expect(await problemOf(await change())).toMatchObject({
    code: 'too-many-requests',
    detail: expect.stringContaining('nothing was changed'),
    outcome: 'not-applied',
  })
})
