import type { Person } from '@sipdesk/shared/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { RACES } from '../testing/races.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

let count = 0

async function invite(role: string): Promise<Person> {
  const email = `versioned-${count++}@example.com`
  return personIn(await app.send('POST', '/api/people', { email, name: 'New', role }))
}

async function personIn(reply: Response): Promise<Person> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply of each change of people
  return ((await reply.json()) as { person: Person }).person
}

const change = ({ id }: Person, body: object) => app.send('PATCH', `/api/people/${id}`, body)

async function asListed({ id }: Person): Promise<Person | undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply of the list
  const { people } = (await (await app.send('GET', '/api/people')).json()) as { people: Person[] }
  return people.find((person) => person.id === id)
}

test('a change that names another version than that of now is refused, and says how it is', async () => {
  const seen = await invite('admin')
  expect(await asListed(seen)).toMatchObject(seen)
  const demoted = await personIn(await change(seen, { role: 'viewer', version: seen.version }))
  expect(demoted.version).not.toBe(seen.version)

  const refused = await change(seen, { role: 'operator', version: seen.version })
  expect(refused.status).toBe(409)
  expect(await problemOf(refused)).toMatchObject({
    code: 'person-changed',
    detail: expect.stringContaining('Their role is now viewer, and they can sign in.'),
    values: { role: 'viewer' },
    outcome: 'not-applied',
  })
  const disabled = await personIn(
    await change(seen, { isDisabled: true, version: demoted.version }),
  )
  const stale = await problemOf(await change(seen, { role: 'admin', version: demoted.version }))
  expect(stale.detail).toContain('they are disabled')
  expect(await asListed(seen)).toMatchObject({
    ...demoted,
    isDisabled: true,
    version: disabled.version,
  })
  expect((await change(seen, { isDisabled: false, version: disabled.version })).status).toBe(200)
})

test('who names no version, as pages of the release before, changes what there is', async () => {
  const seen = await invite('admin')
  await change(seen, { role: 'viewer', version: seen.version })
  expect((await change(seen, { isDisabled: true })).status).toBe(200)
  expect(await asListed(seen)).toMatchObject({ role: 'viewer', isDisabled: true })
})

test('of a demotion and an enabling of one version at once one counts', async () => {
  for (let round = 0; round < RACES; round++) {
    const invited = await invite('admin')
    const seen = await personIn(await change(invited, { isDisabled: true }))
    const replies = await Promise.all([
      change(seen, { role: 'viewer', version: seen.version }),
      change(seen, { isDisabled: false, version: seen.version }),
    ])
    const statuses = replies.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 409]))
    const won = statuses[0] === 200 ? { role: 'viewer' } : { isDisabled: false }
    expect(await asListed(seen)).toMatchObject({ role: 'admin', isDisabled: true, ...won })
    await app.context.limiter.resetAll()
  }
})

test('a version does not come back when role and access do', async () => {
  const seen = await invite('viewer')
  const promoted = await personIn(await change(seen, { role: 'admin', version: seen.version }))
  const again = await personIn(await change(seen, { role: 'viewer', version: promoted.version }))
  expect(again).toMatchObject({ role: seen.role, isDisabled: seen.isDisabled })
  // A late copy of the first change.
  const late = await change(seen, { role: 'admin', version: seen.version })
  expect((await problemOf(late)).code).toBe('person-changed')
  const disabled = await personIn(await change(seen, { isDisabled: true, version: again.version }))
  const enabled = { isDisabled: false, version: disabled.version }
  expect((await change(seen, enabled)).status).toBe(200)
  const stale = await change(seen, { role: 'admin', version: again.version })
  expect((await problemOf(stale)).code).toBe('person-changed')
  expect(await asListed(seen)).toMatchObject({ role: 'viewer', isDisabled: false })
})

test('a role that the server gave in another way is another version too', async () => {
  const seen = await invite('operator')
  // As a release that knows no versions, the directory or a command does.
  await app.context.store.db
    .updateTable('people')
    .set({ role: 'admin' })
    .where('id', '=', seen.id)
    .execute()
  expect((await change(seen, { isDisabled: true, version: seen.version })).status).toBe(409)
})
