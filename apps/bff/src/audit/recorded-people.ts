import type { RecordedPerson } from '@sipdesk/shared/audit.ts'
import { sql } from 'kysely'
import type { Database } from '../store/store.ts'

/**
 * Everybody who is here, and everybody whom the record names as the one who did something, by name. Those who are gone
 * have the name that they had last.
 */
export async function listRecordedPeople(db: Database): Promise<RecordedPerson[]> {
  const here = await peopleHere(db)
  const known = new Set(here.map(({ id }) => id))
  const ids = (await idsOnRecord(db)).filter((id) => !known.has(id))
  const gone = await Promise.all(
    ids.map(async (id): Promise<RecordedPerson> => {
      return { id, name: (await lastNameOf(db, id)) ?? id, email: null, state: 'removed' }
    }),
  )
  return [...here, ...gone].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Somebody who is here, or whom the record names; undefined where neither is so. */
export async function findRecordedPerson(
  db: Database,
  id: string,
): Promise<RecordedPerson | undefined> {
  const [here] = await peopleHere(db, id)
  if (here) return here
  const name = await lastNameOf(db, id)
  return name === undefined ? undefined : { id, name, email: null, state: 'removed' }
}

/** The address of somebody who is here, or under which they have last signed in or out. */
export async function findAddress(db: Database, personId: string): Promise<string | undefined> {
  const [here] = await peopleHere(db, personId)
  if (here) return here.email ?? undefined
  const last = await db
    .selectFrom('auditEvents')
    .select('target')
    .where('personId', '=', personId)
    .where('action', 'in', ['sign-in', 'sign-out'])
    .where('result', '=', 'succeeded')
    .where('target', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.target ?? undefined
}

async function peopleHere(db: Database, id?: string): Promise<RecordedPerson[]> {
  const all = db.selectFrom('people').select(['id', 'name', 'email', 'disabledAt'])
  const rows = await (id === undefined ? all : all.where('id', '=', id)).execute()
  return rows.map(({ disabledAt, ...person }) => {
    return { ...person, state: disabledAt === null ? 'active' : 'disabled' }
  })
}

/** The name that a person had in the last event of theirs; undefined where the record has none. */
async function lastNameOf(db: Database, personId: string): Promise<string | undefined> {
  const last = await db
    .selectFrom('auditEvents')
    .select('personName')
    .where('personId', '=', personId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.personName ?? undefined
}

/** From one person to the next along their index: https://wiki.postgresql.org/wiki/Loose_indexscan */
async function idsOnRecord(db: Database): Promise<string[]> {
  const next = sql`select min("personId") from "auditEvents"`
  const { rows } = await sql<{ id: string | null }>`
    with recursive "ids" ("id") as (
      select (${next})
      union all
      select (${next} where "personId" > "ids"."id") from "ids" where "ids"."id" is not null
    )
    select "id" from "ids" where "id" is not null`.execute(db)
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}
