import { expect, test } from 'vitest'
import { createTestStore } from '../testing/test-store.ts'
import { openStore, type Database } from '../store/store.ts'
import { withAnAdminLeft } from './last-admin.ts'

const COUNT = 8

test('of many admins who all give it up at once, one stays', async () => {
  await using place = await createTestStore()
  const store = await openStore(place.location)
  const ids = Array.from({ length: COUNT }, (_, index) => `person-${index}`)
  await store.db.insertInto('people').values(ids.map(toAdmin)).execute()

  const ends = await Promise.allSettled(
    ids.map((id) => withAnAdminLeft(store, id, false, (db) => demote(db, id))),
  )

  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  const admins = await store.db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .execute()
  expect(admins).toHaveLength(1)
  await store.close()
})

async function demote(db: Database, id: string): Promise<void> {
  await db.updateTable('people').set({ role: 'viewer' }).where('id', '=', id).execute()
}

function toAdmin(id: string) {
  const now = new Date().toISOString()
  return {
    id,
    name: id,
    email: `${id}@example.com`,
    role: 'admin',
    disabledAt: null,
    image: null,
    emailVerified: 0,
    createdAt: now,
    updatedAt: now,
    twoFactorEnabled: 0,
  }
}
