import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { openStore, type Database, type Store } from '../store/store.ts'
import { withAnAdminLeft } from './last-admin.ts'

const COUNT = 8
const ISSUER = 'https://id.company.example'

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

/** How a person signs in: with a password, the company account, or not yet at all. */
type Account = 'credential' | 'oidc' | undefined

async function addAdmin(id: string, account: Account, disabledAt: string | null = null) {
  const now = new Date().toISOString()
  const times = { createdAt: now, updatedAt: now }
  const person = { id, name: id, email: `${id}@example.com`, role: 'admin', disabledAt, ...times }
  const flags = { image: null, emailVerified: 0, twoFactorEnabled: 0 }
  await store.db
    .insertInto('people')
    .values({ ...person, ...flags })
    .execute()
  if (!account) return
  const password = account === 'credential' ? 'a hash' : null
  await store.db
    .insertInto('accounts')
    .values({
      id,
      userId: id,
      accountId: id,
      providerId: account,
      issuer: ISSUER,
      password,
      ...times,
    })
    .execute()
}

async function demote(db: Database, id: string): Promise<void> {
  await db.updateTable('people').set({ role: 'viewer' }).where('id', '=', id).execute()
}

const giveUp = (personId: string, issuer?: string) =>
  withAnAdminLeft(
    store,
    { personId, staysAdmin: false, ways: { issuer, isLocalSignInOn: true } },
    (db) => demote(db, personId),
  )

async function adminsLeft(): Promise<string[]> {
  const people = store.db.selectFrom('people').select('id').where('role', '=', 'admin')
  return (await people.orderBy('id').execute()).map(({ id }) => id)
}

test('of many admins who all give it up at once, one who can come in stays', async () => {
  const ids = Array.from({ length: COUNT }, (_, index) => `person-${index}`)
  for (const id of ids) {
    await addAdmin(id, 'credential')
    await addAdmin(`invited-${id}`, undefined)
  }

  const ends = await Promise.allSettled(ids.map((id) => giveUp(id)))

  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect((await adminsLeft()).filter((id) => id.startsWith('person-'))).toHaveLength(1)
})

test.each<[string, Account, string | null]>([
  ['was invited and has not joined', undefined, null],
  ['is disabled', 'credential', '2026-01-01T00:00:00.000Z'],
  ['has only a company account, where none can be used', 'oidc', null],
])('an admin who %s is none that is left', async (_name, account, disabledAt) => {
  await addAdmin('last', 'credential')
  await addAdmin('other', account, disabledAt)
  await expect(giveUp('last')).rejects.toMatchObject({ code: 'last-admin' })
  expect(await adminsLeft()).toEqual(['last', 'other'])
  await giveUp('other')
  expect(await adminsLeft()).toEqual(['last'])
})

test.each<[string, Account, string | undefined]>([
  ['a password', 'credential', undefined],
  ['a company account, where it can be used', 'oidc', ISSUER],
])('an admin with %s is one that is left', async (_name, account, issuer) => {
  await addAdmin('first', 'credential')
  await addAdmin('other', account)
  await giveUp('first', issuer)
  expect(await adminsLeft()).toEqual(['other'])
})

test('where no admin can come in, none of them goes', async () => {
  await addAdmin('one', 'oidc')
  await addAdmin('other', undefined)
  for (const id of ['one', 'other']) {
    await expect(giveUp(id)).rejects.toMatchObject({ code: 'last-admin' })
  }
})
