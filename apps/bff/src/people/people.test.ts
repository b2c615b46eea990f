import { Person } from '@sipdesk/shared/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/create-bench.ts'
import { RACES } from '../testing/races.ts'
import { sessionCookie, startTestApp, type TestApp } from '../testing/test-app.ts'

const PASSWORD = 'four words in a row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

let count = 0

async function invite(role = 'operator') {
  const email = `person-${count++}@example.com`
  const reply = await app.send('POST', '/api/people', { email, name: 'New', role })
  expect(reply.status).toBe(201)
  const { person, invitation } = (await reply.json()) as {
    person: Person
    invitation: { link: string; expiresAt: string }
  }
  return { ...Person.parse(person), token: tokenIn(invitation.link), link: invitation.link }
}

const tokenIn = (link: string) => new URL(link).hash.slice(1)
const join = (token: string, password = PASSWORD) =>
  app.send('POST', '/api/join', { token, password })

async function joined(role = 'operator') {
  const person = await invite(role)
  expect((await join(person.token)).status).toBe(200)
  return { ...person, browser: new Browser(app, await sessionCookie(app.context.auth, person.id)) }
}

const change = (id: string, body: object) => app.send('PATCH', `/api/people/${id}`, body)

test('an invitation sets a password once, and then one can sign in', async () => {
  const person = await invite('viewer')
  expect(person).toMatchObject({ role: 'viewer', hasJoined: false, isDisabled: false })
  expect(person.link).toBe(`${app.url}/join#${person.token}`)
  expect((await new Browser(app).signIn(person.email, PASSWORD)).status).toBe(401)

  expect((await problemOf(await join(person.token, 'aaaaaaaaaaaaaaaaaa'))).code).toBe('validation')
  expect((await join(person.token)).status).toBe(200)
  expect((await problemOf(await join(person.token))).code).toBe('invitation-invalid')
  expect((await problemOf(await join('no-such-token'))).code).toBe('invitation-invalid')
  const browser = new Browser(app)
  expect((await browser.signIn(person.email, PASSWORD)).status).toBe(200)
  expect((await browser.send('GET', '/api/people')).status).toBe(403)
})

test.each([
  ["o'neil@example.com", 201],
  ['plus+tag@mail.example.com', 201],
  ['anna@xn--mnchen-3ya.de', 201],
  ['a/b@example.com', 422],
  ['.anna@example.com', 422],
  ['vera@sandbox', 422],
  ['a@b.c', 422],
])('%s: %i, and only an address that can sign in is invited', async (email, status) => {
  const reply = await app.send('POST', '/api/people', { email, name: 'New', role: 'viewer' })
  expect(reply.status).toBe(status)
  if (status !== 201) return
  const { invitation } = (await reply.json()) as { invitation: { link: string } }
  expect((await join(tokenIn(invitation.link))).status).toBe(200)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(200)
})

test('a new link replaces the old one, and ends password and sessions of a person at once', async () => {
  const { id, email, token, browser } = await joined()
  const again = await app.send('POST', `/api/people/${id}/invitation`)
  const { invitation } = (await again.json()) as { invitation: { link: string } }
  expect(await browser.status()).toBe(401)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(401)
  expect((await join(token)).status).toBe(410)
  expect((await join(tokenIn(invitation.link), 'another long password')).status).toBe(200)
})

test('a link is too old after three days, and is kept as a digest', async () => {
  const { token, id } = await invite()
  const { db } = app.context.store
  const [row] = await db.selectFrom('invitations').selectAll().where('personId', '=', id).execute()
  expect(JSON.stringify(row)).not.toContain(token)
  expect((Date.parse(row?.expiresAt ?? '') - Date.now()) / 3_600_000).toBeCloseTo(72, 1)
  await db
    .updateTable('invitations')
    .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
    .where('personId', '=', id)
    .execute()
  expect((await join(token)).status).toBe(410)
})

test('an address is invited once', async () => {
  const { email } = await invite()
  const problem = await problemOf(
    await app.send('POST', '/api/people', {
      email: email.toUpperCase(),
      name: 'X',
      role: 'viewer',
    }),
  )
  expect(problem).toMatchObject({ code: 'email-taken', errors: [{ field: 'email' }] })
})

test('a new role counts from the next request on', async () => {
  const { id, browser } = await joined('viewer')
  expect((await browser.send('GET', '/api/audit-events')).status).toBe(403)
  expect((await change(id, { role: 'admin' })).status).toBe(200)
  expect((await browser.send('GET', '/api/audit-events')).status).toBe(200)
  await change(id, { role: 'viewer' })
  expect((await browser.send('GET', '/api/audit-events')).status).toBe(403)
})

test('who is disabled is out at once, and cannot come in until enabled', async () => {
  const { id, email, browser } = await joined()
  expect((await change(id, { isDisabled: true })).status).toBe(200)
  expect(await browser.status()).toBe(401)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(401)
  await change(id, { isDisabled: false })
  // What had begun before has ended, and not only paused.
  expect(await browser.status()).toBe(401)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(200)
})

test('who is removed is out at once, and gone', async () => {
  const { id, email, browser } = await joined()
  expect((await app.send('DELETE', `/api/people/${id}`)).status).toBe(200)
  expect(await browser.status()).toBe(401)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(401)
  expect((await problemOf(await change(id, { role: 'admin' }))).code).toBe('not-found')
})

test('two changes of one person at the same moment both count', async () => {
  for (let round = 0; round < RACES; round++) {
    const isDisabled = round % 2 === 0
    const { id } = await invite('admin')
    await change(id, { isDisabled: !isDisabled })
    const replies = await Promise.all([change(id, { role: 'viewer' }), change(id, { isDisabled })])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    const { person } = (await (await change(id, {})).json()) as { person: Person }
    expect(person).toMatchObject({ role: 'viewer', isDisabled })
    await app.context.limiter.resetAll()
  }
})

test('the last admin cannot go, be shut out or be demoted, not even by two at once', async () => {
  await using other = await startTestApp({ role: undefined })
  const cookie = await other.signIn('admin', 'first@example.com')
  const second = await other.signIn('admin', 'second@example.com')
  const admins = new Browser(other, cookie)
  const { people } = (await (await admins.send('GET', '/api/people')).json()) as {
    people: Person[]
  }
  const idOf = (email: string) => people.find((person) => person.email === email)?.id ?? ''
  const [first, last] = [idOf('first@example.com'), idOf('second@example.com')]
  const demote = (id: string, by: string) =>
    other.send('PATCH', `/api/people/${id}`, { role: 'viewer' }, { Cookie: by })

  const replies = await Promise.all([demote(first, second), demote(last, cookie)])
  // The slower one finds that it would be the last, or that it is no admin any more.
  const statuses = replies.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status === 409 || status === 403)).toHaveLength(1)

  const still = replies[0].status === 200 ? { id: last, by: second } : { id: first, by: cookie }
  for (const [method, body] of [
    ['PATCH', { role: 'viewer' }],
    ['PATCH', { isDisabled: true }],
    ['DELETE', undefined],
  ] as const) {
    const path = `/api/people/${still.id}`
    const reply = await other.send(method, path, body, { Cookie: still.by })
    expect((await problemOf(reply)).code).toBe('last-admin')
  }
})

test('an admin who was invited is none that is left, until they have joined', async () => {
  await using other = await startTestApp({ role: undefined })
  const cookie = await other.signIn('admin', 'first@example.com')
  const browser = new Browser(other, cookie)
  const send = (method: string, path: string, body?: object) => browser.send(method, path, body)
  const inviteAdmin = async (email: string) => {
    const reply = await send('POST', '/api/people', { email, name: 'New', role: 'admin' })
    return (await reply.json()) as { person: Person; invitation: { link: string } }
  }
  const { person: own } = (await (await send('GET', '/api/session')).json()) as { person: Person }
  const { person: invited, invitation } = await inviteAdmin('invited@example.com')

  for (const [method, body] of [
    ['PATCH', { role: 'viewer' }],
    ['PATCH', { isDisabled: true }],
    ['DELETE', undefined],
  ] as const) {
    const reply = await send(method, `/api/people/${own.id}`, body)
    expect((await problemOf(reply)).code).toBe('last-admin')
  }
  const { person: mistaken } = await inviteAdmin('mistaken@example.com')
  expect((await send('DELETE', `/api/people/${mistaken.id}`)).status).toBe(200)

  const token = tokenIn(invitation.link)
  const joining = await other.send('POST', '/api/join', { token, password: PASSWORD })
  expect(joining.status).toBe(200)
  expect((await send('PATCH', `/api/people/${invited.id}`, { role: 'viewer' })).status).toBe(200)
  expect((await send('PATCH', `/api/people/${invited.id}`, { role: 'admin' })).status).toBe(200)
  const again = await send('POST', `/api/people/${invited.id}/invitation`)
  const reset = ((await again.json()) as { invitation: { link: string } }).invitation
  const demoted = await send('PATCH', `/api/people/${own.id}`, { role: 'viewer' })
  expect((await problemOf(demoted)).code).toBe('last-admin')
  expect((await problemOf(await send('POST', `/api/people/${own.id}/invitation`))).code).toBe(
    'last-admin',
  )
  await other.send('POST', '/api/join', { token: tokenIn(reset.link), password: PASSWORD })
  expect((await send('PATCH', `/api/people/${own.id}`, { role: 'viewer' })).status).toBe(200)
})

test('each change of people is on record: who, whom, and how it ended', async () => {
  const { id, email } = await joined()
  await new Browser(app).signIn(email, PASSWORD)
  await change(id, { role: 'viewer' })
  await app.send('DELETE', `/api/people/${id}`)
  const rows = await app.context.store.db
    .selectFrom('auditEvents')
    .select(['phase', 'action', 'result', 'personRole'])
    .where('target', 'like', `${email}%`)
    .orderBy('seq')
    .execute()
  expect(rows.map(({ phase, action, result }) => [phase, action, result].join(' '))).toEqual([
    'intent person.invite ',
    'outcome person.invite succeeded',
    'intent person.join ',
    'outcome person.join succeeded',
    'outcome sign-in succeeded',
    'intent person.change-role ',
    'outcome person.change-role succeeded',
    'intent person.remove ',
    'outcome person.remove succeeded',
  ])
})
