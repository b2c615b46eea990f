import type { Person } from '@sipdesk/shared/people.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { findPerson, findPersonByEmail } from './directory.ts'
import { createPerson } from './first-admin.ts'
import { setPassword } from './passwords.ts'

const ADMIN = 'anna@company.example'
const OPERATOR = 'carla@company.example'
const NEWCOMER = 'new@company.example'

let run: CompanyApp
let adminId: string
beforeEach(async () => {
  run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  const { auth } = run.app.context
  adminId = await createPerson(auth, { email: ADMIN, name: 'Anna', role: 'admin' })
  await setPassword(auth, adminId, 'four words in a row')
  run.company.subject = 'one'
  claim({ email: ADMIN, email_verified: true, name: 'Anna', roles: ['admin'] })
})
afterEach(() => run[Symbol.asyncDispose]())

/** What the provider says of the next person to sign in, whatever its own rules for claims. */
function claim(said: Record<string, unknown>): void {
  run.company.person = { ...run.company.person, ...said }
  run.company.spoil = (claims) => ({ ...claims, ...said })
}

/** Goes round with a new browser; resolves to where it ends up, and as whom it is signed in. */
async function comeIn(): Promise<[string | null, Person | undefined]> {
  const browser = new Browser(run.app)
  const end = await run.goRound(browser)
  const reply = await browser.send('GET', '/api/session')
  const { person } = (await reply.json()) as { person?: Person }
  return [end, person]
}

/** Several subjects go out one after the other, and all come back at the same moment. */
async function comeInTogether(...subjects: string[]): Promise<(string | null)[]> {
  const waysBack: [Browser, URL][] = []
  for (const subject of subjects) {
    run.company.subject = subject
    const browser = new Browser(run.app)
    waysBack.push([browser, await run.goOut(browser)])
  }
  return Promise.all(waysBack.map(([browser, back]) => run.comeBack(browser, back)))
}

/** Which subjects open the account of the person with this address. */
async function subjectsOf(email: string): Promise<string[]> {
  const rows = await run.app.context.store.db
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.userId')
    .select('accountId')
    .where('email', '=', email)
    .where('providerId', '=', 'oidc')
    .execute()
  return rows.map(({ accountId }) => accountId)
}

/** Links a subject as the releases did that followed the address. */
async function linkAsBefore(personId: string, subject: string): Promise<void> {
  const { internalAdapter } = await run.app.context.auth.$context
  await internalAdapter.linkAccount({
    userId: personId,
    providerId: 'oidc',
    accountId: subject,
    scope: 'openid,profile,email',
  })
}

async function eventsOf(action: string) {
  const events = run.app.context.store.db.selectFrom('auditEvents').where('action', '=', action)
  return events.select(['phase', 'result', 'target']).orderBy('seq').execute()
}

const REFUSED = { phase: 'outcome', result: 'refused', target: 'company account' }
const shapes = (...values: unknown[]) =>
  values.map((value): [string, unknown] => [JSON.stringify(value) ?? 'missing', value])

test.each(shapes(undefined, null, false, 'false', 'no', 'True', '', 0, 1, [true], {}))(
  'email_verified %s is no proof: it opens no account by its address, makes none, and is on record',
  async (_shape, value) => {
    claim({ email_verified: value })
    expect(await comeIn()).toEqual(['/?sign-in=refused', undefined])
    expect(await subjectsOf(ADMIN)).toEqual([])

    claim({ email_verified: value, email: NEWCOMER })
    expect(await comeIn()).toEqual(['/?sign-in=refused', undefined])
    expect(await findPersonByEmail(run.app.context.store.db, NEWCOMER)).toBeUndefined()
    expect(await eventsOf('sign-in')).toEqual([REFUSED, REFUSED])
  },
)

test.each(shapes(true, 'true'))(
  'email_verified %s is proof: the first subject with the address is linked',
  async (_shape, value) => {
    claim({ email_verified: value })
    const admin = { id: adminId, email: ADMIN, role: 'admin' }
    expect(await comeIn()).toEqual(['/', expect.objectContaining(admin)])
    expect(await subjectsOf(ADMIN)).toEqual(['one'])
  },
)

test.each(shapes(undefined, false, 'false', 'no', 0))(
  'a linked person gets in with email_verified %s too',
  async (_shape, value) => {
    await linkAsBefore(adminId, 'one')
    claim({ email_verified: value })
    expect(await comeIn()).toEqual(['/', expect.objectContaining({ id: adminId })])
  },
)

test('a second subject with the address of a linked person is refused, and changes nothing', async () => {
  expect(await comeIn()).toEqual(['/', expect.objectContaining({ id: adminId })])
  run.company.subject = 'two'
  claim({ roles: ['viewer'] })
  expect(await comeIn()).toEqual(['/?sign-in=refused', undefined])
  expect(await subjectsOf(ADMIN)).toEqual(['one'])
  expect(await findPerson(run.app.context.store.db, adminId)).toMatchObject({ role: 'admin' })
  expect(await eventsOf('person.change-role')).toEqual([])
  expect((await eventsOf('sign-in')).at(-1)).toEqual(REFUSED)
})

test('all who were linked before stay linked, also two to one person', async () => {
  await linkAsBefore(adminId, 'one')
  await linkAsBefore(adminId, 'two')
  for (const subject of ['one', 'two']) {
    run.company.subject = subject
    expect(await comeIn()).toEqual(['/', expect.objectContaining({ id: adminId, role: 'admin' })])
  }
  run.company.subject = 'three'
  expect(await comeIn()).toEqual(['/?sign-in=refused', undefined])
})

test('the role follows the subject: with the address of an admin it is still itself, and the admin an admin', async () => {
  const { auth, store } = run.app.context
  await linkAsBefore(adminId, 'of-the-admin')
  const id = await createPerson(auth, { email: OPERATOR, name: 'Carla', role: 'operator' })
  await linkAsBefore(id, 'one')
  claim({ roles: ['viewer'] })
  const herself = expect.objectContaining({ id, email: OPERATOR, role: 'viewer' }) as Person
  expect(await comeIn()).toEqual(['/', herself])
  expect(await findPerson(store.db, adminId)).toMatchObject({ email: ADMIN, role: 'admin' })
  expect(await subjectsOf(ADMIN)).toEqual(['of-the-admin'])
  const target = `${OPERATOR}: viewer`
  expect(await eventsOf('person.change-role')).toEqual([
    { phase: 'intent', result: null, target },
    { phase: 'outcome', result: 'succeeded', target },
  ])
})

test.each([ADMIN, NEWCOMER])(
  'of subjects that come with %s at once, one is linked',
  async (email) => {
    claim({ email })
    const ends = await comeInTogether('one', 'two', 'three')
    expect(ends.filter((end) => end === '/')).toHaveLength(1)
    expect(await subjectsOf(email)).toHaveLength(1)
  },
)

test.each([ADMIN, NEWCOMER])(
  'one subject that comes with %s in three tabs is linked once',
  async (email) => {
    claim({ email })
    expect(await comeInTogether('one', 'one', 'one')).toEqual(['/', '/', '/'])
    expect(await subjectsOf(email)).toEqual(['one'])
  },
)

test.each([
  [
    'letters whose lower case is an ASCII letter',
    'boo\u212A@company.example',
    'book@company.example',
  ],
  ['a space at its end', `${ADMIN} `, ADMIN],
  ['no end', `${'a'.repeat(3_000)}@company.example`, undefined],
])('an address with %s opens no account and makes none', async (_what, email, lookalike) => {
  const { auth, store } = run.app.context
  const isNew = lookalike !== undefined && lookalike !== ADMIN
  if (isNew) await createPerson(auth, { email: lookalike, name: 'Book', role: 'admin' })
  const count = () => store.db.selectFrom('people').select('id').execute()
  const before = (await count()).length
  claim({ email })
  expect(await comeIn()).toEqual(['/?sign-in=refused', undefined])
  expect(await subjectsOf(lookalike ?? email)).toEqual([])
  expect(await count()).toHaveLength(before)
})

test('a name that is none is replaced by the address', async () => {
  claim({ email: NEWCOMER, name: 'x'.repeat(3_000) })
  expect(await comeIn()).toEqual([
    '/',
    expect.objectContaining({ name: NEWCOMER, email: NEWCOMER }),
  ])
})

test('the role of a person without access stays as it is', async () => {
  const { db } = run.app.context.store
  const { auth } = run.app.context
  const id = await createPerson(auth, { email: OPERATOR, name: 'Carla', role: 'operator' })
  await linkAsBefore(id, 'one')
  const disabledAt = new Date().toISOString()
  await db.updateTable('people').set({ disabledAt }).where('id', '=', id).execute()
  expect(await comeIn()).toEqual(['/?sign-in=refused', undefined])
  expect(await findPerson(db, id)).toMatchObject({ role: 'operator' })
  expect(await eventsOf('person.change-role')).toEqual([])
})
