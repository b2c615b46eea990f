import {
  PERSON_HISTORY,
  type HistoryEntry,
  type PersonDetails,
} from '@sipdesk/shared/person-details.ts'
import type { RecordedPerson } from '@sipdesk/shared/audit.ts'
import { Role } from '@sipdesk/shared/role.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Database } from '../store/store.ts'
import { aboutAccount } from './account-changes.ts'
import { COMPANY_PROVIDER, findPerson, secondFactorsOf } from './directory.ts'
import { listPasskeys } from './passkeys.ts'
import { hasPassword } from './passwords.ts'
import { findAddress, findRecordedPerson } from '../audit/recorded-people.ts'

/** Events of a history at most. */
const MOST = 100

/** All of a person's details but their sessions. @throws HttpProblem `not-found` where neither people nor the record know them. */
export async function readPersonDetails(
  db: Database,
  personId: string,
): Promise<Omit<PersonDetails, 'sessions'>> {
  const person = await findRecordedPerson(db, personId)
  if (!person) {
    throw new HttpProblem({ code: 'not-found', variant: 'person-unknown', outcome: 'not-applied' })
  }
  const here = await findPerson(db, personId)
  const email = await findAddress(db, personId)
  return {
    person,
    role: here?.role ?? null,
    access: here ? await readAccess(db, personId) : null,
    lastSignIn: await lastSignInOf(db, personId),
    history: email === undefined ? [] : await historyOf(db, person, email),
  }
}

async function readAccess(db: Database, personId: string): Promise<PersonDetails['access']> {
  const company = await db
    .selectFrom('accounts')
    .select('id')
    .where('userId', '=', personId)
    .where('providerId', '=', COMPANY_PROVIDER)
    .limit(1)
    .executeTakeFirst()
  return {
    hasPassword: await hasPassword(db, personId),
    hasCompanyAccount: company !== undefined,
    hasAuthenticatorApp: (await secondFactorsOf(db, personId)).includes('code'),
    passkeys: await listPasskeys(db, personId),
  }
}

async function lastSignInOf(db: Database, personId: string): Promise<PersonDetails['lastSignIn']> {
  const found = await db
    .selectFrom('auditEvents')
    .select(['at', 'address', 'userAgent'])
    .where('personId', '=', personId)
    .where('action', '=', 'sign-in')
    .where('result', '=', 'succeeded')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

async function historyOf(
  db: Database,
  person: RecordedPerson,
  email: string,
): Promise<HistoryEntry[]> {
  const { after, until } = await whileTheirs(db, person, email)
  const rows = await db
    .selectFrom('auditEvents')
    .select(['seq', 'at', 'action', 'target', 'personName as byName'])
    .where('action', 'in', PERSON_HISTORY)
    .where('result', '=', 'succeeded')
    .where(aboutAccount(email))
    // A sign-out at the provider is told to each of its sites.
    .where('target', '!=', `${email}: company`)
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ action, target, ...rest }) => {
    const known = PERSON_HISTORY.find((name) => name === action)
    const role = Role.safeParse(target?.slice(`${email}: `.length)).data ?? null
    return known ? [{ ...rest, action: known, role }] : []
  })
}

/** Between which events an address was this person's: it may be another's before they come, and after they are removed. */
async function whileTheirs(
  db: Database,
  { id, state }: RecordedPerson,
  email: string,
): Promise<{ after: number; until: number }> {
  const events = db.selectFrom('auditEvents').select('seq').orderBy('seq')
  const removals = await events
    .where('action', '=', 'person.remove')
    .where('result', '=', 'succeeded')
    .where('target', '=', email)
    .execute()
  const ends = [0, ...removals.map(({ seq }) => seq)]
  if (state !== 'removed') return { after: ends.at(-1) ?? 0, until: Number.MAX_SAFE_INTEGER }
  const first = await events.where('personId', '=', id).limit(1).executeTakeFirst()
  const until = ends.find((end) => end >= (first?.seq ?? 0)) ?? Number.MAX_SAFE_INTEGER
  return { after: ends.findLast((end) => end < until) ?? 0, until }
}
