import type { AccountChange } from '@sipdesk/shared/session.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { addPerson } from '../testing/people.ts'

const PASSWORD = 'four words in a row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

let people = 0

/** A person with a password, and how they sign in anew. */
async function withPassword() {
  const email = `changed-${people++}@example.com`
  const id = await addPerson(app.context, {
    email,
    name: 'Vera',
    role: 'viewer',
    password: PASSWORD,
  })
  async function signIn() {
    const browser = new Browser(app)
    expect((await browser.signIn(email, PASSWORD)).status).toBe(200)
    return browser
  }
  return { id, signIn }
}

async function changesOf(browser: Browser): Promise<AccountChange[]> {
  const reply = await browser.send('GET', '/api/session')
  return ((await reply.json()) as { changes: AccountChange[] }).changes
}

test('the next sign-in tells what others did, newest first, until it is dismissed', async () => {
  const { id, signIn } = await withPassword()
  expect(await changesOf(await signIn())).toEqual([])
  await app.send('PATCH', `/api/people/${id}`, { role: 'operator' })
  await app.send('DELETE', `/api/people/${id}/second-factor`)
  await app.send('PATCH', `/api/people/${id}`, { isDisabled: true })
  await app.send('PATCH', `/api/people/${id}`, { isDisabled: false })

  const browser = await signIn()
  expect(await changesOf(browser)).toMatchObject([
    { action: 'person.enable', byName: 'A admin' },
    { action: 'person.disable', byName: 'A admin' },
    { action: 'person.reset-second-factor', byName: 'A admin' },
    { action: 'person.change-role', byName: 'A admin' },
  ])
  expect(await changesOf(browser)).toHaveLength(4)
  expect((await browser.send('DELETE', '/api/session/changes')).status).toBe(200)
  expect(await changesOf(browser)).toEqual([])
  expect(await changesOf(await signIn())).toEqual([])
})

test('what was there at the sign-in before is not told again', async () => {
  const { id, signIn } = await withPassword()
  await signIn()
  await app.send('PATCH', `/api/people/${id}`, { role: 'operator' })
  expect(await changesOf(await signIn())).toHaveLength(1)
  expect(await changesOf(await signIn())).toEqual([])
})

test('neither what was refused, nor what somebody did to themselves or to another', async () => {
  const { id, signIn } = await withPassword()
  const other = await withPassword()
  await signIn()
  await app.send('PATCH', `/api/people/${other.id}`, { role: 'operator' })
  await app.context.store.db.updateTable('people').set({ role: 'admin' }).execute()
  const own = await signIn()
  await own.send('PATCH', `/api/people/${id}`, { role: 'operator' })
  expect(await changesOf(await signIn())).toEqual([])
})
