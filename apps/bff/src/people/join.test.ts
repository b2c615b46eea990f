import type { Invitation, Person } from '@sipdesk/shared/people.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refuseRows } from '../testing/break-store.ts'
import { Browser } from '../testing/browser.ts'
import { RACES } from '../testing/races.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'

const PASSWORDS = ['four words in a row', 'another four long words'] as const

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

let count = 0

async function invite(): Promise<{ person: Person; token: string }> {
  const email = `joining-${count++}@example.com`
  return invited(await app.send('POST', '/api/people', { email, name: 'New', role: 'operator' }))
}

async function invited(reply: Response): Promise<{ person: Person; token: string }> {
  expect(reply.status).toBe(201)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply of both invitations
  const { person, invitation } = (await reply.json()) as { person: Person; invitation: Invitation }
  return { person, token: new URL(invitation.link).hash.slice(1) }
}

const join = (token: string, password: string = PASSWORDS[0]) =>
  app.send('POST', '/api/join', { token, password })
const newLink = ({ id }: Person) => app.send('POST', `/api/people/${id}/invitation`)
const signIn = async ({ email }: Person, password: string = PASSWORDS[0]) =>
  (await new Browser(app).signIn(email, password)).status

test('guesses are few, and keep nobody at the same address from joining', async () => {
  const { person, token } = await invite()
  const statuses: number[] = []
  for (let guess = 0; guess < 7; guess++) statuses.push((await join(`no-token-${guess}`)).status)
  expect(statuses).toEqual([410, 410, 410, 410, 410, 429, 429])
  expect((await join(token)).status).toBe(200)
  expect(await signIn(person)).toBe(200)
})

test('an invitation is still good when the password could not be kept', async () => {
  const { person, token } = await invite()
  const repair = await refuseRows(app.context.store, 'accounts')
  expect((await join(token)).status).toBe(500)
  await repair()
  expect((await join(token)).status).toBe(200)
  expect(await signIn(person)).toBe(200)
})

test('a person keeps the password when no new link could be made', async () => {
  const { person, token } = await invite()
  await join(token)
  const repair = await refuseRows(app.context.store, 'invitations')
  expect((await newLink(person)).status).toBe(500)
  await repair()
  expect(await signIn(person)).toBe(200)
})

test('who could not be given a link is not there, and can be invited again', async () => {
  const email = 'again@example.com'
  const ask = () => app.send('POST', '/api/people', { email, name: 'New', role: 'viewer' })
  const repair = await refuseRows(app.context.store, 'invitations')
  expect((await ask()).status).toBe(500)
  await repair()
  expect((await ask()).status).toBe(201)
})

test('of two who join by one invitation one does, and has the password', async () => {
  for (let round = 0; round < RACES; round++) {
    const { person, token } = await invite()
    const replies = await Promise.all(PASSWORDS.map((password) => join(token, password)))
    const won = replies.findIndex(({ status }) => status === 200)
    const statuses = replies.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 410]))
    const { db } = app.context.store
    const kept = db.selectFrom('accounts').select('id').where('userId', '=', person.id)
    expect(await kept.execute()).toHaveLength(1)
    if (round % 25 === 0) expect(await signIn(person, PASSWORDS[won])).toBe(200)
    await app.context.limiter.resetAll()
  }
})

test('a new link and a join by the old one end with one of them', async () => {
  for (let round = 0; round < RACES; round++) {
    const { person, token } = await invite()
    const [joined, again] = await Promise.all([join(token), newLink(person)])
    expect([200, 410]).toContain(joined.status)
    const fresh = await invited(again)
    const { db } = app.context.store
    const kept = db.selectFrom('accounts').select('id').where('userId', '=', person.id)
    const links = db.selectFrom('invitations').select('personId').where('personId', '=', person.id)
    // Joined before, the password is gone again; joined after, there was no invitation.
    expect(await kept.execute()).toHaveLength(0)
    expect(await links.execute()).toHaveLength(1)
    if (round % 25 === 0) expect((await join(fresh.token)).status).toBe(200)
    await app.context.limiter.resetAll()
  }
})

test.each([
  ['64', 'a long road to a quiet harbour, '.repeat(2)],
  ['128', 'seven grey boats wait for the tide. '.repeat(4).slice(0, 128)],
])('a password of %s characters opens the account, as a whole', async (length, password) => {
  expect(password).toHaveLength(Number(length))
  const { person, token } = await invite()
  expect((await join(token, password)).status).toBe(200)
  expect(await signIn(person, password.slice(0, -1))).toBe(401)
  expect(await signIn(person, password)).toBe(200)
})

test('who sets a new password by a link still needs the second factor', async () => {
  const { person, token } = await invite()
  await join(token)
  const browser = new Browser(app)
  await browser.signIn(person.email, PASSWORDS[0])
  await setUpTotp(browser, PASSWORDS[0])

  const again = await invited(await newLink(person))
  expect((await join(again.token, PASSWORDS[1])).status).toBe(200)
  const later = new Browser(app)
  const reply = await later.signIn(person.email, PASSWORDS[1])
  expect(await reply.json()).toMatchObject({ next: 'second-factor' })
  expect(await later.status()).toBe(401)
})
