import { randomUUID } from 'node:crypto'
import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PASSWORD, problemOf } from '../testing/create-bench.ts'
import { limitedPerson } from '../testing/limited.ts'
import { createOlderStore } from '../testing/older-store.ts'
import { provenAdmin } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'

let store: TestStore
let app: TestApp
let replica: TestApp
let one: string
let two: string
beforeAll(async () => {
  store = await createTestStore()
  app = await startTestApp({ store })
  replica = await startTestApp({ store, twilio: app.twilio })
  const [first, second] = (await app.lists()).credentialLists
  ;[one, two] = [first?.sid ?? '', second?.sid ?? '']
})
afterAll(async () => {
  await replica[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
})
beforeEach(() => app.context.limiter.resetAll())

const choose = (personId: string, body: object) =>
  app.send('PUT', `/api/people/${personId}/lists`, body)

async function personIn(reply: Response): Promise<Person> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply of each change of people
  return ((await reply.json()) as { person: Person }).person
}

async function onRecord(action: string, target: string) {
  const reply = await app.send('GET', `/api/audit-events?action=${action}`)
  const { events } = (await reply.json()) as AuditEvents
  return events
    .filter((event) => event.target === target)
    .map(({ phase, result, code, personName, evidence }) => ({
      phase,
      result,
      code,
      personName,
      evidence,
    }))
}

test('the lists of a person are chosen, and taken back, by an admin, on record', async () => {
  const { id, email } = await limitedPerson(app, 'viewer', null)
  const limited = await personIn(await choose(id, { lists: [two, one, one] }))
  expect(limited.lists).toEqual([one, two].toSorted())
  expect((await personIn(await choose(id, { lists: null }))).lists).toBeNull()
  expect((await personIn(await choose(id, { lists: [] }))).lists).toEqual([])
  const by = { code: null, personName: 'A admin' }
  const [sids, given] = [[one, two].toSorted().join(' '), `${two} ${one} ${one}`]
  expect(await onRecord('person.change-lists', email)).toEqual([
    { ...by, phase: 'outcome', result: 'succeeded', evidence: 'all -> none' },
    { ...by, phase: 'intent', result: null, evidence: '-> none' },
    { ...by, phase: 'outcome', result: 'succeeded', evidence: `${sids} -> all` },
    { ...by, phase: 'intent', result: null, evidence: '-> all' },
    { ...by, phase: 'outcome', result: 'succeeded', evidence: `all -> ${given}` },
    { ...by, phase: 'intent', result: null, evidence: `-> ${given}` },
  ])
})

test('they are part of the version of a person', async () => {
  const { id } = await limitedPerson(app, 'viewer', null)
  const people = (await (await app.send('GET', '/api/people')).json()) as { people: Person[] }
  const seen = people.people.find((person) => person.id === id)
  const changed = await personIn(await choose(id, { lists: [one], version: seen?.version }))
  expect(changed.version).not.toBe(seen?.version)
  const late = await choose(id, { lists: null, version: seen?.version })
  expect(await problemOf(late)).toMatchObject({ code: 'person-changed', outcome: 'not-applied' })
  const role = await app.send('PATCH', `/api/people/${id}`, {
    role: 'operator',
    version: seen?.version,
  })
  expect(role.status).toBe(409)
})

test.each([
  ['what is no SID', { lists: ['CL1'] }],
  ['more than an account can have', { lists: Array.from({ length: 101 }, () => one) }],
  ['nothing', {}],
])('%s cannot be chosen', async (_what, body) => {
  const { id } = await limitedPerson(app, 'viewer', null)
  expect(await problemOf(await choose(id, body))).toMatchObject({ code: 'validation' })
})

test('as many as an account can have are chosen in one request', async () => {
  const { id } = await limitedPerson(app, 'viewer', null)
  const sids = Array.from({ length: 100 }, (_, index) => `CL${String(index).padStart(32, '0')}`)
  expect((await personIn(await choose(id, { lists: sids }))).lists).toEqual(sids)
})

test('it needs a recent proof, and a person', async () => {
  const { id } = await limitedPerson(app, 'viewer', null)
  const { browser } = await provenAdmin(app)
  const refused = await browser.send('PUT', `/api/people/${id}/lists`, { lists: [one] })
  expect(await problemOf(refused)).toMatchObject({ code: 'step-up-required' })
  expect(await problemOf(await choose('nobody', { lists: [] }))).toMatchObject({
    code: 'not-found',
  })
})

test('it counts from the next request on, on every replica, also for what is sent again', async () => {
  const { id, send, read } = await limitedPerson(app, 'operator', [one, two])
  const path = `/api/credential-lists/${one}/credentials`
  const key = { 'Idempotency-Key': randomUUID() }
  const body = { username: `again-${id.slice(0, 8)}`, password: PASSWORD }
  expect((await send('POST', path, body, key)).status).toBe(201)
  expect((await send('POST', path, body, key, replica)).status).toBe(201)
  await choose(id, { lists: [two] })
  for (const at of [app, replica]) {
    expect((await send('POST', path, body, key, at)).status).toBe(404)
    expect((await send('GET', path, undefined, {}, at)).status).toBe(404)
  }
  const session = JSON.parse(await read('/api/session')) as Session
  expect(session.person.lists).toEqual([two])
})

test('the person is told of it at the next sign-in', async () => {
  const { id, read, send } = await limitedPerson(app, 'viewer', null)
  const signIn = { action: 'sign-in', personId: id, sessionId: 'before' } as const
  await app.context.auditLog.append({ ...signIn, phase: 'outcome', result: 'succeeded' })
  await choose(id, { lists: [one] })
  const { changes } = JSON.parse(await read('/api/session')) as Session
  expect(changes).toMatchObject([{ action: 'person.change-lists', byName: 'A admin' }])
  expect((await send('DELETE', '/api/session/changes')).status).toBe(200)
})

test('somebody is invited with some lists, on record', async () => {
  const email = `${randomUUID()}@example.com`
  const body = { email, name: 'New', role: 'operator', lists: [one] }
  expect((await personIn(await app.send('POST', '/api/people', body))).lists).toEqual([one])
  expect(await onRecord('person.invite', `${email}: operator`)).toMatchObject([
    { phase: 'outcome', evidence: one },
    { phase: 'intent', evidence: one },
  ])
})

test('nobody is limited by the update', async () => {
  await using before = await createOlderStore()
  await using updated = await startTestApp({ store: before })
  const reply = await updated.send('GET', '/api/people')
  const { people } = (await reply.json()) as { people: Person[] }
  expect(people.length).toBeGreaterThan(2)
  expect(people.every(({ lists }) => lists === null)).toBe(true)
})

test('a new list is within reach of whoever made it, also where their limit sleeps', async () => {
  const { id, email, send, read } = await limitedPerson(app, 'admin', [one])
  const reply = await send('POST', '/api/credential-lists', { friendlyName: `Of ${email}` })
  const { credentialList } = (await reply.json()) as { credentialList: { sid: string } }
  await app.send('PATCH', `/api/people/${id}`, { role: 'viewer' })
  expect(await read('/api/credential-lists')).toContain(credentialList.sid)
  const { person } = JSON.parse(await read('/api/session')) as Session
  expect(person.lists).toEqual([one, credentialList.sid])

  const free = await limitedPerson(app, 'admin', null)
  await free.send('POST', '/api/credential-lists', { friendlyName: `Of ${free.email}` })
  expect((JSON.parse(await free.read('/api/session')) as Session).person.lists).toBeNull()
})
