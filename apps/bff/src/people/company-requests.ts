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

/**
 * Notes that an account waits. Coming again changes nothing; coming for somebody else makes another
 * request, so that nobody approves what they have not seen.
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
