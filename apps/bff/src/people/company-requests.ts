import { randomUUID } from 'node:crypto'
import type { Database } from '../store/store.ts'
import type { CompanyAccount } from './company-provider.ts'

/** An account of the company that came with the address of a person, and waits for an admin's approval. */
export type CompanyRequest = {
  id: string
  personId: string
  issuer: string
  subject: string
  email: string
  requestedAt: string
}

/** Accounts that wait for one person, at most. */
export const MAX_REQUESTS = 10
/** Milliseconds for which one waits. */
export const REQUEST_KEPT = 30 * 24 * 3_600_000

/**
 * Notes that an account waits; where too many do for the person, the oldest waits no longer. Coming again
 * changes nothing; coming for somebody else makes another request, so that nobody approves what they have not seen.
 */
export async function noteRequest(
  db: Database,
  account: CompanyAccount,
  { personId, email }: { personId: string; email: string },
): Promise<void> {
  const waiting = await db
    .selectFrom('companyRequests')
    .select(['personId', 'email'])
    .where('issuer', '=', account.issuer)
    .where('subject', '=', account.subject)
    .executeTakeFirst()
  if (waiting?.personId === personId && waiting.email === email) return
  await db
    .deleteFrom('companyRequests')
    .where('issuer', '=', account.issuer)
    .where('subject', '=', account.subject)
    .execute()
  const requestedAt = new Date().toISOString()
  await db
    .insertInto('companyRequests')
    .values({ id: randomUUID(), ...account, personId, email, requestedAt })
    .execute()
  await forgetOldest(db, personId)
}

async function forgetOldest(db: Database, personId: string): Promise<void> {
  const kept = db
    .selectFrom('companyRequests')
    .select('id')
    .where('personId', '=', personId)
    .orderBy('requestedAt', 'desc')
    .orderBy('id')
    .limit(MAX_REQUESTS)
  await db
    .deleteFrom('companyRequests')
    .where('personId', '=', personId)
    .where('id', 'not in', kept)
    .execute()
}

/** Forgets what has waited for too long by `now`; an account that comes again waits again. */
export async function pruneRequests(db: Database, now = Date.now()): Promise<void> {
  const oldest = new Date(now - REQUEST_KEPT).toISOString()
  await db.deleteFrom('companyRequests').where('requestedAt', '<=', oldest).execute()
}

/** All that wait, the oldest first. */
export function listRequests(db: Database, issuer: string): Promise<CompanyRequest[]> {
  return db
    .selectFrom('companyRequests')
    .select(['id', 'personId', 'issuer', 'subject', 'email', 'requestedAt'])
    .where('issuer', '=', issuer)
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()
}

export async function findRequest(
  db: Database,
  issuer: string,
  id: string,
): Promise<CompanyRequest | undefined> {
  return (await listRequests(db, issuer)).find((request) => request.id === id)
}

export async function forgetRequest(db: Database, id: string): Promise<void> {
  await db.deleteFrom('companyRequests').where('id', '=', id).execute()
}

/** Forgets all that wait for one person. */
export async function forgetRequests(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('companyRequests').where('personId', '=', personId).execute()
}
