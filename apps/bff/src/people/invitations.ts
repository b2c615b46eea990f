import { createHash, randomBytes } from 'node:crypto'
import type { Invitation } from '@sipdesk/shared/people.ts'
import type { Database, Store } from '../store/store.ts'

/** Milliseconds for which a link works. */
const VALID_FOR = 72 * 60 * 60_000
const TOKEN_BYTES = 32

/**
 * Makes the one link with which a person sets a password; a link they had stops working. The token is
 * in the fragment of the address, which browsers never send, and is kept as a digest. To be called
 * within a transaction, with what the link is made for.
 */
export async function createInvitation(
  db: Database,
  personId: string,
  createdBy: string,
  appUrl: URL,
): Promise<Invitation> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(Date.now() + VALID_FOR).toISOString()
  await db.deleteFrom('invitations').where('personId', '=', personId).execute()
  await db
    .insertInto('invitations')
    .values({ tokenDigest: digestOfInvitation(token), personId, createdBy, expiresAt })
    .execute()
  return { link: `${appUrl.origin}/join#${token}`, expiresAt }
}

/**
 * The person an invitation is for, by the digest of its token; this uses it up. Undefined where it is of no use.
 * Takes the person first, as whoever changes or removes them: two who wait do not wait for each other.
 */
export async function takeInvitation(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  digest: string,
): Promise<string | undefined> {
  const invited = await peekInvitation(db, digest)
  if (invited === undefined) return undefined
  const person = db.selectFrom('people').select('id').where('id', '=', invited)
  await (engine === 'postgres' ? person.forKeyShare() : person).execute()
  const used = await db
    .deleteFrom('invitations')
    .where('tokenDigest', '=', digest)
    .where('expiresAt', '>', new Date().toISOString())
    .returning('personId')
    .executeTakeFirst()
  return used?.personId
}

/** Whom an invitation would be for, by the digest of its token; leaves it as it is. */
export async function peekInvitation(db: Database, digest: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select('personId')
    .where('tokenDigest', '=', digest)
    .executeTakeFirst()
  return row?.personId
}

/** What is kept of a token: it opens nothing. */
export function digestOfInvitation(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
