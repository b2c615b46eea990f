import { randomUUID } from 'node:crypto'
import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import type { MissingClaim, Person } from '@sipdesk/shared/people.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claim, comeIn, eventsOf } from '../testing/company-people.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { problemOf } from '../testing/create-bench.ts'
import { listsIn } from './company-claims.ts'

const [ONE, TWO] = [`CL${'1'.repeat(32)}`, `CL${'2'.repeat(32)}`] as const

let run: CompanyApp
let email: string
beforeAll(async () => {
  run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles', OIDC_LIST_CLAIM: 'groups' })
})
afterAll(() => run[Symbol.asyncDispose]())
beforeEach(async () => {
  await run.app.context.limiter.resetAll()
  email = `${randomUUID()}@company.example`
  run.company.subject = email
  run.company.person = { email, email_verified: true, roles: ['operator'] }
  run.company.spoil = undefined
})

test.each<[unknown, ChosenLists | undefined]>([
  [
    [ONE, TWO],
    [ONE, TWO],
  ],
  [`${ONE}, ${TWO}`, [ONE, TWO]],
  [`/sipdesk-${ONE} staff`, [ONE]],
  ['*', null],
  [['staff', 'Sipdesk-*'], null],
  [['Berlin office', 'CL1', 7], []],
  [[], []],
  ['', []],
  [null, undefined],
  [undefined, undefined],
])('the claim %j chooses the lists %j', (said, lists) => {
  expect(listsIn(said)).toEqual(lists)
})

test('the lists follow the directory at each sign-in, on record', async () => {
  claim(run, { groups: [ONE, 'staff'] })
  expect((await comeIn(run))[1]?.lists).toEqual([ONE])
  expect((await comeIn(run))[1]?.lists).toEqual([ONE])
  claim(run, { groups: '*' })
  expect((await comeIn(run))[1]?.lists).toBeNull()
  const events = (await eventsOf(run, 'person.change-lists')).filter(
    ({ target }) => target === email,
  )
  expect(events.map(({ phase, result }) => [phase, result])).toEqual([
    ['intent', null],
    ['outcome', 'succeeded'],
    ['intent', null],
    ['outcome', 'succeeded'],
  ])
})

/** What admins are told of somebody, and of the claims that are missing. */
async function toldToAdmins() {
  const reply = await run.app.send('GET', '/api/people', undefined, {
    Cookie: await run.app.signIn('admin'),
  })
  const { people, missingClaims } = (await reply.json()) as {
    people: Person[]
    missingClaims: MissingClaim[]
  }
  return {
    person: people.find((person) => person.email === email),
    missing: missingClaims.filter(({ who }) => who === email),
  }
}

test('without the claim somebody comes in with no list, and admins are told', async () => {
  claim(run, { groups: undefined })
  const [end, person] = await comeIn(run)
  expect([end, person?.lists]).toEqual(['/', []])
  await comeIn(run)
  expect((await toldToAdmins()).missing).toMatchObject([{ claim: 'groups', isLetIn: true }])
})

test('an admin needs no claim', async () => {
  claim(run, { roles: ['admin'] })
  await comeIn(run)
  expect((await toldToAdmins()).missing).toEqual([])
})

test('nobody here chooses for those who come from there, and everybody for others', async () => {
  claim(run, { groups: [ONE] })
  await comeIn(run)
  const { person } = await toldToAdmins()
  expect(person).toMatchObject({ lists: [ONE], areListsFromDirectory: true })
  const Cookie = await run.app.signIn('admin')
  const choose = (id: string | undefined) =>
    run.app.send('PUT', `/api/people/${id}/lists`, { lists: [TWO] }, { Cookie })
  expect(await problemOf(await choose(person?.id))).toMatchObject({ code: 'lists-from-directory' })
  const invited = { email: `local-${email}`, name: 'Local', role: 'viewer' }
  const reply = await run.app.send('POST', '/api/people', invited, { Cookie })
  const { person: local } = (await reply.json()) as { person: Person }
  expect((await choose(local.id)).status).toBe(200)
})
