import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prune } from '../audit/retention.ts'
import { createUnopenedStore, type TestStore } from '../testing/test-store.ts'
import { createAuditLog } from './audit-log.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Store, type StoreLocation } from './store.ts'

let place: TestStore
let store: Store | undefined
beforeEach(async () => {
  place = await createUnopenedStore()
})
afterEach(async () => {
  await store?.close()
  store = undefined
  await place[Symbol.asyncDispose]()
})

const EVENT = { phase: 'outcome', action: 'sign-in', result: 'succeeded' } as const

async function open(location: StoreLocation = place.location): Promise<Store> {
  store = await openStore(location)
  await createAuditLog(store).append(EVENT)
  return store
}

/** The owner alone, as an installation that has one role for everything. */
function withOneRole() {
  const { location } = place
  if (!('migrateUrl' in location)) throw new Error('not on PostgreSQL')
  return { databaseUrl: location.migrateUrl ?? '', auditSecrets: location.auditSecrets }
}

function servingRole(): string {
  const { databaseUrl } = { databaseUrl: '', ...place.location }
  return decodeURIComponent(new URL(databaseUrl).username)
}

describe('the role that serves', () => {
  test.each([
    'update "auditEvents" set "username" = \'x\'',
    'delete from "auditEvents"',
    'truncate "auditEvents"',
    'insert into "auditHead" select * from "auditHead"',
    'delete from "auditHead"',
    'drop table "auditEvents"',
    'alter table "auditEvents" drop column "digest"',
    'create table "another" ("id" text)',
    'delete from "kysely_migration"',
    'drop function "writeBatch"',
  ])('may not: %s', async (statement) => {
    const { db } = await open()
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/permission denied|must be owner/)
  })

  test('is made to call no function of the same name that somebody else has put beside ours', async () => {
    const { asOwner, close } = await open()
    await asOwner((owner) =>
      sql`create function "writeBatch"(text, text, text, text, text) returns json
        language sql as 'select null::json'`.execute(owner),
    )
    await close()
    expect((await verifyChain(await open())).events).toBe(2)
  })

  test('may all that a day needs, also with a table that a later release adds', async () => {
    const { asOwner, close } = await open()
    await asOwner((owner) => owner.schema.createTable('added').addColumn('id', 'text').execute())
    await close()
    const { db } = await open()
    for (const statement of [
      'insert into "added" values (\'one\')',
      'update "added" set "id" = \'two\'',
      'delete from "added"',
    ]) {
      expect(await sql.raw(statement).execute(db)).toMatchObject({ numAffectedRows: 1n })
    }
  })

  test('writes also where functions are not for everybody', async () => {
    const { asOwner, close } = await open()
    await asOwner((owner) =>
      sql`revoke execute on function "writeBatch" from public`.execute(owner),
    )
    await close()
    expect(await verifyChain(await open())).toMatchObject({ events: 2 })
  })

  test('starts without the owner’s address where nothing is to be migrated', async () => {
    const { close } = await open()
    await close()
    const { databaseUrl, auditSecrets } = { databaseUrl: '', ...place.location }
    const report = await verifyChain(await open({ databaseUrl, auditSecrets }))
    expect(report).toMatchObject({ events: 2 })
  })
})

test('what somebody has given to the role that serves is taken from it at the next start', async () => {
  const { asOwner, close } = await open()
  await asOwner(async (owner) => {
    await sql`grant delete on "auditEvents" to ${sql.id(servingRole())}`.execute(owner)
  })
  await close()
  const { db } = await open()
  await expect(sql`delete from "auditEvents"`.execute(db)).rejects.toThrow('permission denied')
})

test('a role that can change events all the same is refused, with the reason', async () => {
  const { asOwner, close } = await open()
  await asOwner(async (owner) => {
    await sql`grant delete on "auditEvents" to public`.execute(owner)
  })
  await close()
  const why = `the role ${servingRole()} of DATABASE_URL can change events, in spite of DATABASE_MIGRATE_URL`
  await expect(openStore(place.location)).rejects.toThrow(why)
  store = undefined
  await expect(
    openStore({ ...withOneRole(), migrateUrl: withOneRole().databaseUrl }),
  ).rejects.toThrow('of DATABASE_URL can change events')
})

test.each([
  ['by the owner, where the other role cannot', () => place.location],
  ['by the one role that there is', withOneRole],
])('old events are deleted %s, and the rest is whole', async (_who, locationOf) => {
  const opened = await open(locationOf())
  await prune(opened, '2100-01-01T00:00:00.000Z')
  await createAuditLog(opened).append(EVENT)
  const report = await verifyChain(opened)
  expect(report).toMatchObject({ events: 2, head: { seq: 3 } })
  expect(report.brokenAt).toBeUndefined()
})

test('many that start together give the rights one after the other', async () => {
  const opened = await Promise.all(Array.from({ length: 4 }, () => openStore(place.location)))
  for (const one of opened) await createAuditLog(one).append(EVENT)
  expect(await verifyChain(await open())).toMatchObject({ events: 5 })
  await Promise.all(opened.map((one) => one.close()))
})
