import { randomUUID } from 'node:crypto'
import { SIGN_IN_PASSWORD_MIN_CHARACTERS } from '@sipdesk/shared/sign-in.ts'
import { isCommonPassword } from '../common-passwords.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Database } from '../store/store.ts'
import { createdNow, CREDENTIAL_PROVIDER } from './directory.ts'
import { digestPassword, isOutdated, isPasswordOf } from './password-digest.ts'

/** @throws HttpProblem `validation` at `field` when the password is too easy to try. */
export function requireUncommon(password: string, email: string, field: string): void {
  if (password.length >= SIGN_IN_PASSWORD_MIN_CHARACTERS && !isCommonPassword(password, email))
    return
  throw new HttpProblem({
    code: 'validation',
    variant: 'common-password',
    errors: [{ field, code: 'sign-in-password-common' }],
    outcome: 'not-applied',
  })
}

/** Gives a person the password of this digest, in place of any they had; also within a transaction. */
export async function keepPassword(db: Database, personId: string, digest: string): Promise<void> {
  const { createdAt, updatedAt } = createdNow()
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ password: digest, updatedAt })
    .where('userId', '=', personId)
    .where('providerId', '=', CREDENTIAL_PROVIDER)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const values = { id: randomUUID(), userId: personId, accountId: personId, issuer: null }
  await db
    .insertInto('accounts')
    .values({ ...values, providerId: CREDENTIAL_PROVIDER, password: digest, createdAt, updatedAt })
    .execute()
}

/** Whether this is the person's password; no if they have none. */
export async function isOwnPassword(
  db: Database,
  personId: string,
  password: string,
): Promise<boolean> {
  const digest = await findDigest(db, personId)
  return digest !== undefined && (await isPasswordOf(digest, password))
}

export async function hasPassword(db: Database, personId: string): Promise<boolean> {
  return (await findDigest(db, personId)) !== undefined
}

/** What is kept of the password of a person who has one. */
async function findDigest(db: Database, personId: string): Promise<string | undefined> {
  const account = await db
    .selectFrom('accounts')
    .select('password')
    .where('userId', '=', personId)
    .where('providerId', '=', CREDENTIAL_PROVIDER)
    .executeTakeFirst()
  return account?.password ?? undefined
}

/** Has the password of a person, if there is one, open nothing any more, nor a passkey in its place. */
export async function removePassword(db: Database, personId: string): Promise<void> {
  await db
    .deleteFrom('accounts')
    .where('userId', '=', personId)
    .where('providerId', '=', CREDENTIAL_PROVIDER)
    .execute()
  // Whoever knew it may have added one of these.
  await db
    .updateTable('passkeys')
    .set({ isSecondFactorOnly: 1 })
    .where('personId', '=', personId)
    .execute()
}

/** Keeps a new digest of a password that was just found right, if an older release made the old one. */
export async function renewDigest(db: Database, email: string, password: string): Promise<void> {
  const account = await db
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.userId')
    .select(['accounts.id', 'accounts.password'])
    .where('people.email', '=', email)
    .where('accounts.providerId', '=', CREDENTIAL_PROVIDER)
    .executeTakeFirst()
  if (!account?.password || !isOutdated(account.password)) return
  await db
    .updateTable('accounts')
    .set({ password: await digestPassword(password) })
    .where('id', '=', account.id)
    // Not if the password was changed meanwhile.
    .where('password', '=', account.password)
    .execute()
}
