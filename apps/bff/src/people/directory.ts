import { randomUUID } from 'node:crypto'
import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { Role } from '@sipdesk/shared/role.ts'
import { SecondFactor } from '@sipdesk/shared/sign-in.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { listsIn, storedLists } from '../store/person-lists.ts'
import type { Database, Store } from '../store/store.ts'

/** What opens an account: a password, or the company's OpenID provider. */
export const CREDENTIAL_PROVIDER = 'credential'
export const COMPANY_PROVIDER = 'oidc'

/** All people, with every field of a `Person`. */
export function selectPeople(db: Database) {
  return db
    .selectFrom('people')
    .select((eb) => [
      'people.id',
      'people.name',
      'people.email',
      'people.role',
      'people.disabledAt',
      'people.accessChanges',
      'people.lists',
      'people.twoFactorEnabled',
      eb
        .exists(
          eb
            .selectFrom('accounts')
            .select('accounts.id')
            .whereRef('accounts.userId', '=', 'people.id'),
        )
        .as('hasJoined'),
      eb
        .exists(
          eb
            .selectFrom('passkeys')
            .select('passkeys.id')
            .whereRef('passkeys.personId', '=', 'people.id'),
        )
        .as('hasPasskey'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>['executeTakeFirstOrThrow']>>

/** A person by id; undefined if there is none (any more). */
export async function findPerson(db: Database, id: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

export async function findPersonByEmail(db: Database, email: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('email', '=', email).executeTakeFirst()
  return row && toPerson(row)
}

/** All people, by name. */
export async function listPeople(db: Database): Promise<Person[]> {
  const rows = await selectPeople(db).execute()
  return rows.map(toPerson).toSorted((a, b) => a.name.localeCompare(b.name))
}

export function toPerson(row: Row): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    // An unknown role allows the least.
    role: Role.safeParse(row.role).data ?? 'viewer',
    isDisabled: row.disabledAt !== null,
    hasSecondFactor: secondFactorsIn(row).length > 0,
    hasJoined: Boolean(row.hasJoined),
    // The count never comes back; a release that does not count still makes another version by what it changes.
    lists: listsIn(row.lists),
    version: `${row.role} ${row.disabledAt ?? 'enabled'} ${row.accessChanges}`,
  }
}

/** What a person can be asked for besides a password or a company account; none if there is no such person. */
export async function secondFactorsOf(db: Database, personId: string): Promise<SecondFactor[]> {
  const row = await selectPeople(db).where('id', '=', personId).executeTakeFirst()
  return row ? secondFactorsIn(row) : []
}

function secondFactorsIn({
  twoFactorEnabled,
  hasPasskey,
}: Pick<Row, 'twoFactorEnabled' | 'hasPasskey'>): SecondFactor[] {
  const has: Record<SecondFactor, boolean> = {
    code: Boolean(twoFactorEnabled),
    passkey: Boolean(hasPasskey),
  }
  return SecondFactor.options.filter((factor) => has[factor])
}

/**
 * A person as they are until the transaction ends: whoever else changes them waits.
 *
 * @throws HttpProblem `not-found`, or `person-changed` where a version is given and they are of another.
 */
export async function holdPerson(
  db: Database,
  engine: Store['engine'],
  { personId, version }: { personId: string; version?: string | undefined },
): Promise<Person> {
  const found = selectPeople(db).where('id', '=', personId)
  const row = await (engine === 'postgres' ? found.forUpdate() : found).executeTakeFirst()
  if (!row) throw noSuchPerson()
  const person = toPerson(row)
  if (version === undefined || version === person.version) return person
  throw new HttpProblem({
    code: 'person-changed',
    variant: person.isDisabled ? 'disabled' : 'enabled',
    values: { role: person.role },
    outcome: 'not-applied',
  })
}

type Access = { role?: Role | undefined; disabledAt?: string | null }

/** Gives a person a role, or takes access away or gives it back; from then on they are of another version. */
export async function giveAccess(
  db: Database,
  personId: string,
  { role, disabledAt }: Access,
): Promise<void> {
  await db
    .updateTable('people')
    .set((eb) => ({ role, disabledAt, accessChanges: eb('accessChanges', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}

/** @throws HttpProblem `not-found` */
export async function needPerson(db: Database, personId: string): Promise<Person> {
  const person = await findPerson(db, personId)
  if (person) return person
  throw noSuchPerson()
}

function noSuchPerson(): HttpProblem {
  return new HttpProblem({ code: 'not-found', variant: 'person', outcome: 'not-applied' })
}

/** Somebody has this address already. */
export function emailTaken(): HttpProblem {
  return new HttpProblem({
    code: 'email-taken',
    errors: [{ field: 'email', code: 'email-taken' }],
    outcome: 'not-applied',
  })
}

/** Makes a person who cannot sign in yet; resolves to the id. */
export async function insertPerson(
  db: Database,
  {
    lists = null,
    ...person
  }: { email: string; name: string; role: Role; lists?: ChosenLists | undefined },
): Promise<string> {
  const id = randomUUID()
  const values = {
    ...person,
    lists: storedLists(lists),
    id,
    emailVerified: 1,
    twoFactorEnabled: 0,
    ...createdNow(),
  }
  await db
    .insertInto('people')
    .values({ ...values, image: null, disabledAt: null })
    .execute()
  return id
}

export function createdNow() {
  const now = new Date().toISOString()
  return { createdAt: now, updatedAt: now }
}

/** Lets a person sign in without the second factors that they have lost: app, recovery codes and passkeys. */
export async function removeSecondFactor(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('twoFactors').where('userId', '=', personId).execute()
  await db.deleteFrom('passkeys').where('personId', '=', personId).execute()
  await db.updateTable('people').set({ twoFactorEnabled: 0 }).where('id', '=', personId).execute()
}
