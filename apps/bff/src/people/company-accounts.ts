import { randomUUID } from 'node:crypto'
import type { Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { sql } from 'kysely'
import type { Database, Store } from '../store/store.ts'
import {
  COMPANY_PROVIDER,
  createdNow,
  findPersonByEmail,
  insertPerson,
  selectPeople,
  toPerson,
} from './directory.ts'

/** Who comes to sign in for the first time, with an address that the provider has verified. */
export type Newcomer = {
  subject: string
  email: string
  name: string
  /** Undefined where only people who were invited get in. */
  role: Role | undefined
}

/** The person whose account this subject of the company's provider opens. */
export async function findPersonBySubject(
  db: Database,
  subject: string,
): Promise<Person | undefined> {
  const row = await selectPeople(db)
    .innerJoin('accounts', 'accounts.userId', 'people.id')
    .where('accounts.providerId', '=', COMPANY_PROVIDER)
    .where('accounts.accountId', '=', subject)
    .executeTakeFirst()
  return row && toPerson(row)
}

/**
 * Links a subject to the person with its address, creating that person first if there is none and the
 * subject has a role. Of several subjects with one address only the first is linked, even concurrently.
 *
 * @returns undefined, with nothing changed, when the person is another subject's or was not invited.
 */
export async function linkNewcomer(
  { db, engine }: Store,
  { subject, email, name, role }: Newcomer,
): Promise<Person | undefined> {
  return db.transaction().execute(async (transaction) => {
    if (engine === 'postgres') await oneAtATime(transaction)
    const linked = await findPersonBySubject(transaction, subject)
    if (linked) return linked
    const known = await findPersonByEmail(transaction, email)
    if (known && (await isLinked(transaction, known.id))) return undefined
    const personId = known?.id ?? (role && (await insertPerson(transaction, { email, name, role })))
    if (personId === undefined) return undefined
    await insertAccount(transaction, personId, subject)
    return findPersonBySubject(transaction, subject)
  })
}

/** Held while an account is linked, until the transaction ends; on SQLite there is one transaction at a time. */
const LINKING = 72_031

function oneAtATime(db: Database): Promise<unknown> {
  return sql`select pg_advisory_xact_lock(${LINKING})`.execute(db)
}

async function isLinked(db: Database, personId: string): Promise<boolean> {
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('userId', '=', personId)
    .where('providerId', '=', COMPANY_PROVIDER)
    .limit(1)
    .executeTakeFirst()
  return account !== undefined
}

/** The provider's tokens are of no use here after sign-in, so that they are not kept. */
async function insertAccount(db: Database, userId: string, accountId: string): Promise<void> {
  const values = { id: randomUUID(), userId, accountId, providerId: COMPANY_PROVIDER }
  await db
    .insertInto('accounts')
    .values({ ...values, password: null, ...createdNow() })
    .execute()
}
