import type { Invitation, Person } from '@sipdesk/shared/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseRows } from '../testing/break-store.ts'
import { Browser } from '../testing/browser.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const PASSWORDS = ['four words in a row', 'another four long words'] as const

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

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

test('of two who join by one invitation one does, and has the password, a hundred times', async () => {
  for (let round = 0; round < 100; round++) {
    const { person, token } = await invite()
    const replies = await Promise.all(PASSWORDS.map((password) => join(token, password)))
    const won = replies.findIndex(({ status }) => status === 200)
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 410])
    const { db } = app.context.store
    const kept = db.selectFrom('accounts').select('id').where('userId', '=', person.id)
    expect(await kept.execute()).toHaveLength(1)
    if (round % 25 === 0) expect(await signIn(person, PASSWORDS[won])).toBe(200)
    await db.deleteFrom('rateLimits').execute()
  }
})

test('a new link and a join by the old one end with one of them, a hundred times', async () => {
  for (let round = 0; round < 100; round++) {
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
    await db.deleteFrom('rateLimits').execute()
  }
})
