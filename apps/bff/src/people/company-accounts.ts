import { randomUUID } from 'node:crypto'
import type { IdleCompanyAccount, Person } from '@sipdesk/shared/people.ts'
import { sql } from 'kysely'
import type { Database, Store } from '../store/store.ts'
import type { Refusal } from './company-arrival.ts'
import type { CompanyPerson } from './company-claims.ts'
import type { CompanyAccount } from './company-provider.ts'
import {
  findRequest,
  forgetRequests,
  listRequests,
  noteRequest,
  type CompanyRequest,
} from './company-requests.ts'
import {
  COMPANY_PROVIDER,
  createdNow,
  findPersonByEmail,
  insertPerson,
  selectPeople,
  toPerson,
} from './directory.ts'
import { peekInvitation, takeInvitation } from './invitations.ts'

/** Who comes with an account; `invitation` is the digest of the token of one that they accept. */
type Comer = Pick<CompanyPerson, 'email' | 'name' | 'role'> & { invitation: string | undefined }

/**
 * Gives every link that an older release made, which kept no issuer, the one that is configured. Later
 * issuers open none of them.
 */
export async function adoptLinks({ db }: Store, issuer: string): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ issuer })
    .where('providerId', '=', COMPANY_PROVIDER)
    .where('issuer', 'is', null)
    .execute()
}

/**
 * The person whom an account opens. One that is linked to nobody yet is linked by an invitation that it
 * accepts, or to a new person, if its address is free and it has a role. If its address is another
 * person's it waits until an admin approves it. One account opens a person, also of several that come
 * at once.
 *
 * @returns why not, with nobody's account opened.
 */
export function openAccount(
  store: Store,
  account: CompanyAccount,
  comer: Comer,
): Promise<Person | Refusal> {
  return linkingAlone(store, async (db) => {
    const known = await findLink(db, account)
    if (known) return known.isFirst ? known.person : 'second-account'
    const personId =
      comer.invitation === undefined
        ? await findPlace(db, account, comer)
        : await acceptInvitation({ db, engine: store.engine }, account, comer.invitation)
    if ('refusal' in personId) return personId.refusal
    await link(db, personId.id, account)
    return (await findLink(db, account))?.person ?? 'not-invited'
  })
}

type Place = { id: string } | { refusal: Refusal }

/** Whose account it becomes without anybody's help: a new person's, or nobody's yet. */
async function findPlace(
  db: Database,
  account: CompanyAccount,
  { email, name, role }: Comer,
): Promise<Place> {
  if (email === undefined) return { refusal: 'no-claim email_verified' }
  const holder = await findPersonByEmail(db, email)
  if (holder && (await isLinked(db, holder.id, account.issuer))) {
    return { refusal: 'second-account' }
  }
  if (holder) {
    await noteRequest(db, account, { personId: holder.id, email })
    return { refusal: 'waits-for-approval' }
  }
  if (!role) return { refusal: 'not-invited' }
  return { id: await insertPerson(db, { email, name: name ?? email, role }) }
}

async function acceptInvitation(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  { issuer }: CompanyAccount,
  digest: string,
): Promise<Place> {
  const invited = await peekInvitation(db, digest)
  if (invited !== undefined && (await isLinked(db, invited, issuer))) {
    return { refusal: 'second-account' }
  }
  const id = await takeInvitation({ db, engine }, digest)
  return id === undefined ? { refusal: 'invitation-invalid' } : { id }
}

/** Does work while no other links are made: of accounts that come at once, one is the first. */
async function linkingAlone<T>(
  { db, engine }: Store,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    if (engine === 'postgres') await oneAtATime(transaction)
    return work(transaction)
  })
}

/** Held while an account is linked, until the transaction ends; on SQLite there is one transaction at a time. */
const LINKING = 72_031

function oneAtATime(db: Database): Promise<unknown> {
  return sql`select pg_advisory_xact_lock(${LINKING})`.execute(db)
}

/** Has an account open a person. What waits for that person's approval is void then. */
async function link(
  db: Database,
  userId: string,
  { issuer, subject }: CompanyAccount,
): Promise<void> {
  // The provider's tokens are of no use here after sign-in, so that they are not kept.
  const values = { id: randomUUID(), userId, accountId: subject, issuer, password: null }
  await db
    .insertInto('accounts')
    .values({ ...values, providerId: COMPANY_PROVIDER, ...createdNow() })
    .execute()
  await forgetRequests(db, userId)
}

/** The person whom an account was linked to, and whether it was so before all others of that person. */
export async function findLink(
  db: Database,
  { issuer, subject }: CompanyAccount,
): Promise<{ person: Person; isFirst: boolean } | undefined> {
  const row = await selectPeople(db)
    .innerJoin('accounts', 'accounts.userId', 'people.id')
    .select('accounts.id as linkId')
    .where('accounts.providerId', '=', COMPANY_PROVIDER)
    .where('accounts.issuer', '=', issuer)
    .where('accounts.accountId', '=', subject)
    .executeTakeFirst()
  if (!row) return undefined
  const [first] = await linksOf(db, row.id, issuer)
  return { person: toPerson(row), isFirst: first?.id === row.linkId }
}

/** Whether an account of this issuer opens the person. */
async function isLinked(db: Database, personId: string, issuer: string): Promise<boolean> {
  return (await linksOf(db, personId, issuer)).length > 0
}

/** The ids of the people whom an account of this issuer opens. */
export async function listLinked(db: Database, issuer: string | undefined): Promise<Set<string>> {
  const links = await db
    .selectFrom('accounts')
    .select('userId')
    .where('providerId', '=', COMPANY_PROVIDER)
    .where('issuer', '=', issuer ?? null)
    .execute()
  return new Set(links.map(({ userId }) => userId))
}

/** The oldest first. */
function linksOf(db: Database, personId: string, issuer: string) {
  return db
    .selectFrom('accounts')
    .select('id')
    .where('userId', '=', personId)
    .where('providerId', '=', COMPANY_PROVIDER)
    .where('issuer', '=', issuer)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/**
 * Has an account that waits open the person whose address it came with; all others that wait for the
 * person are void then.
 *
 * @returns false when it waits no longer: decided by somebody else, say, or the person was removed.
 */
export function approveAccount(store: Store, { id, issuer }: CompanyRequest): Promise<boolean> {
  return linkingAlone(store, async (db) => {
    const request = await findRequest(db, issuer, id)
    if (!request || (await isLinked(db, request.personId, issuer))) return false
    await link(db, request.personId, request)
    return true
  })
}

/** Accounts of this issuer that open nobody: those that wait, and those with an older one of the same person. */
export async function listIdleAccounts(
  db: Database,
  issuer: string,
): Promise<IdleCompanyAccount[]> {
  const waiting = await listRequests(db, issuer)
  const second = await listSecondLinks(db, issuer)
  return [
    ...waiting.map(({ id, personId, subject }) => ({
      id,
      personId,
      subject,
      state: 'waiting' as const,
    })),
    ...second.map(({ id, userId: personId, accountId: subject }) => ({
      id,
      personId,
      subject,
      state: 'second' as const,
    })),
  ]
}

async function listSecondLinks(db: Database, issuer: string) {
  const links = await db
    .selectFrom('accounts')
    .select(['id', 'userId', 'accountId'])
    .where('providerId', '=', COMPANY_PROVIDER)
    .where('issuer', '=', issuer)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const seen = new Set<string>()
  return links.filter(({ userId }) => seen.has(userId) || !seen.add(userId))
}
