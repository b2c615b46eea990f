import type { Person } from '@sipdesk/shared/people.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import {
  claim,
  comeIn,
  comeInTogether,
  eventsOf,
  linkAsBefore,
  subjectsOf,
} from '../testing/company-people.ts'
import { addPerson } from '../testing/people.ts'
import { findPerson, findPersonByEmail } from './directory.ts'

const ADMIN = 'anna@company.example'
const OPERATOR = 'carla@company.example'
const NEWCOMER = 'new@company.example'

let run: CompanyApp
let adminId: string
beforeEach(async () => {
  run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  adminId = await addPerson(run.app.context, {
    email: ADMIN,
    name: 'Anna',
    role: 'admin',
    password: 'four words in a row',
  })
  run.company.subject = 'one'
  claim(run, { email: ADMIN, email_verified: true, name: 'Anna', roles: ['admin'] })
})
afterEach(() => run[Symbol.asyncDispose]())

const refused = (target: string) => ({ phase: 'outcome', result: 'refused', target })
const shapes = (...values: unknown[]) =>
  values.map((value): [string, unknown] => [JSON.stringify(value) ?? 'missing', value])
const asAdmin = () => expect.objectContaining({ id: adminId, role: 'admin' }) as Person

test.each(shapes(undefined, null, false, 'false', 'no', 'True', '', 0, 1, [true], {}))(
  'email_verified %s is no proof: it opens no account by its address, makes none, and is on record',
  async (_shape, value) => {
    claim(run, { email_verified: value })
    expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
    claim(run, { email_verified: value, email: NEWCOMER })
    expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])

    const { db } = run.app.context.store
    expect(await subjectsOf(run, ADMIN)).toEqual([])
    expect(await db.selectFrom('companyRequests').selectAll().execute()).toEqual([])
    expect(await findPersonByEmail(db, NEWCOMER)).toBeUndefined()
    const refusal = refused('one: no-claim email_verified')
    expect(await eventsOf(run, 'sign-in')).toEqual([refusal, refusal])
  },
)

test.each(shapes(true, 'true'))(
  'email_verified %s is proof: who is new gets an account of their own',
  async (_shape, value) => {
    claim(run, { email_verified: value, email: NEWCOMER })
    const newcomer = expect.objectContaining({ email: NEWCOMER, role: 'admin' }) as Person
    expect(await comeIn(run)).toEqual(['/', newcomer])
    expect(await subjectsOf(run, NEWCOMER)).toEqual(['one'])
  },
)

test.each(shapes(undefined, false, 'false', 'no', 0))(
  'a linked person gets in with email_verified %s too',
  async (_shape, value) => {
    await linkAsBefore(run, adminId, 'one')
    claim(run, { email_verified: value })
    expect(await comeIn(run)).toEqual(['/', asAdmin()])
  },
)

test('a second subject with the address of a linked person is refused, and changes nothing', async () => {
  await linkAsBefore(run, adminId, 'one')
  run.company.subject = 'two'
  claim(run, { roles: ['viewer'] })
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  expect(await subjectsOf(run, ADMIN)).toEqual(['one'])
  expect(await findPerson(run.app.context.store.db, adminId)).toMatchObject({ role: 'admin' })
  expect(await eventsOf(run, 'person.change-role')).toEqual([])
  expect(await eventsOf(run, 'sign-in')).toEqual([refused(`${ADMIN}: second-account`)])
})

test('of two subjects that an older release linked to one person, the older one opens it', async () => {
  await linkAsBefore(run, adminId, 'one')
  await linkAsBefore(run, adminId, 'two')
  const { db } = run.app.context.store
  const createdAt = '2026-01-01T00:00:00.000Z'
  await db.updateTable('accounts').set({ createdAt }).where('accountId', '=', 'one').execute()
  expect(await comeIn(run)).toEqual(['/', asAdmin()])
  run.company.subject = 'two'
  claim(run, { roles: ['viewer'] })
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  expect(await findPerson(db, adminId)).toMatchObject({ role: 'admin' })
  const reply = await run.app.send('GET', '/api/people', undefined, {
    Cookie: await run.app.signIn('admin'),
  })
  expect(await reply.json()).toMatchObject({
    companyAccounts: [{ personId: adminId, subject: 'two', state: 'second' }],
  })
})

test('the same subject of another issuer opens nobody that this one opened', async () => {
  await linkAsBefore(run, adminId, 'one', 'https://former.company.example')
  claim(run, { email: NEWCOMER, roles: ['viewer'] })
  const newcomer = expect.objectContaining({ email: NEWCOMER, role: 'viewer' }) as Person
  expect(await comeIn(run)).toEqual(['/', newcomer])
  expect(await comeIn(run)).toEqual(['/', newcomer])
  expect(await subjectsOf(run, ADMIN)).toEqual(['one'])
  expect(await subjectsOf(run, NEWCOMER)).toEqual(['one'])
})

test('a link to another issuer is none that lets the last admin go', async () => {
  await linkAsBefore(run, adminId, 'one', 'https://former.company.example')
  const other = await addPerson(run.app.context, {
    email: OPERATOR,
    name: 'Carla',
    role: 'admin',
  })
  await linkAsBefore(run, other, 'two')
  run.company.subject = 'two'
  claim(run, { email: OPERATOR, roles: ['viewer'] })
  const { db } = run.app.context.store
  await db.deleteFrom('accounts').where('providerId', '=', 'credential').execute()
  expect(await comeIn(run)).toEqual(['/', expect.objectContaining({ id: other, role: 'admin' })])
})

test('the role follows the subject: with the address of an admin it is still itself, and the admin an admin', async () => {
  const { store } = run.app.context
  await linkAsBefore(run, adminId, 'of-the-admin')
  const id = await addPerson(run.app.context, { email: OPERATOR, name: 'Carla', role: 'operator' })
  await linkAsBefore(run, id, 'one')
  claim(run, { roles: ['viewer'] })
  const herself = expect.objectContaining({ id, email: OPERATOR, role: 'viewer' }) as Person
  expect(await comeIn(run)).toEqual(['/', herself])
  expect(await findPerson(store.db, adminId)).toMatchObject({ email: ADMIN, role: 'admin' })
  expect(await subjectsOf(run, ADMIN)).toEqual(['of-the-admin'])
  const target = `${OPERATOR}: viewer`
  expect(await eventsOf(run, 'person.change-role')).toEqual([
    { phase: 'intent', result: null, target },
    { phase: 'outcome', result: 'succeeded', target },
  ])
})

test('of subjects that come with one new address at once, one is linked', async () => {
  claim(run, { email: NEWCOMER })
  const ends = await comeInTogether(run, 'one', 'two', 'three')
  expect(ends.filter((end) => end === '/')).toHaveLength(1)
  expect(await subjectsOf(run, NEWCOMER)).toHaveLength(1)
})

test('one subject that is new and comes in three tabs is linked once', async () => {
  claim(run, { email: NEWCOMER })
  expect(await comeInTogether(run, 'one', 'one', 'one')).toEqual(['/', '/', '/'])
  expect(await subjectsOf(run, NEWCOMER)).toEqual(['one'])
})

test.each([
  ['half a surrogate pair', 'one\uD800'],
  ['NUL', 'one\0two'],
  ['a line break', 'one\ntwo'],
  ['no character', ''],
  ['more characters than a subject has', 'x'.repeat(256)],
  ['no text', 1],
])('a subject with %s is refused, on record', async (_what, sub) => {
  const before = run.app.logText().length
  claim(run, { sub })
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  expect((await eventsOf(run, 'sign-in')).at(-1)).toMatchObject({ result: 'refused' })
  expect(run.app.logText().slice(before)).not.toContain('"level":50')
})

test.each([
  ['audiences and an azp that is not us', { aud: ['sipdesk', 'other'], azp: 'other' }],
  ['several audiences and no azp', { aud: ['sipdesk', 'other'], azp: undefined }],
  ['an azp that is not us', { azp: 'other' }],
])('an ID token with %s opens nothing', async (_what, said) => {
  await linkAsBefore(run, adminId, 'one')
  claim(run, said)
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  expect(await eventsOf(run, 'sign-in')).toEqual([refused('company account: wrong-token')])
})

test('an ID token that is for us among others opens', async () => {
  await linkAsBefore(run, adminId, 'one')
  claim(run, { aud: ['sipdesk', 'other'], azp: 'sipdesk' })
  expect(await comeIn(run)).toEqual(['/', asAdmin()])
})

test.each([
  [
    'letters whose lower case is an ASCII letter',
    'boo\u212A@company.example',
    'book@company.example',
  ],
  ['a space at its end', `${ADMIN} `, ADMIN],
  ['no end', `${'a'.repeat(3_000)}@company.example`, undefined],
])('an address with %s opens no account and makes none', async (_what, email, lookalike) => {
  const { store } = run.app.context
  const isNew = lookalike !== undefined && lookalike !== ADMIN
  if (isNew) await addPerson(run.app.context, { email: lookalike, name: 'Book', role: 'admin' })
  const count = () => store.db.selectFrom('people').select('id').execute()
  const before = (await count()).length
  claim(run, { email })
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  expect(await subjectsOf(run, lookalike ?? email)).toEqual([])
  expect(await count()).toHaveLength(before)
})

test('a name that is none is replaced by the address', async () => {
  claim(run, { email: NEWCOMER, name: 'x'.repeat(3_000) })
  expect(await comeIn(run)).toEqual([
    '/',
    expect.objectContaining({ name: NEWCOMER, email: NEWCOMER }),
  ])
})

test('the role of a person without access stays as it is', async () => {
  const { db } = run.app.context.store
  const id = await addPerson(run.app.context, { email: OPERATOR, name: 'Carla', role: 'operator' })
  await linkAsBefore(run, id, 'one')
  const disabledAt = new Date().toISOString()
  await db.updateTable('people').set({ disabledAt }).where('id', '=', id).execute()
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  expect(await findPerson(db, id)).toMatchObject({ role: 'operator' })
  expect(await eventsOf(run, 'person.change-role')).toEqual([])
})
