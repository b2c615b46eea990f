import { type RawBuilder, sql } from 'kysely'
import { ACCOUNT_CHANGES, type AccountChange } from '@sipdesk/shared/session.ts'
import type { SignedIn } from '../http/request-context.ts'
import type { Database } from '../store/store.ts'
import { unindexed } from '../store/unindexed.ts'

const MOST = 20

/**
 * What others did to a person's account since the sign-in before this one, or since the person dismissed it, newest
 * first. Nothing at the first sign-in. As far as the record goes back.
 */
export async function findAccountChanges(
  db: Database,
  { person, sessionId }: SignedIn,
): Promise<AccountChange[]> {
  const since = await lastRead(db, person.id, sessionId)
  if (since === undefined) return []
  const events = await db
    .selectFrom('auditEvents')
    .select(['at', 'action', 'personName as byName'])
    .where('at', '>', since)
    .where('action', 'in', ACCOUNT_CHANGES)
    .where(unindexed('result'), '=', 'succeeded')
    .where(aboutAccount(person.email))
    .where((eb) => eb.or([eb('personId', 'is', null), eb('personId', '!=', person.id)]))
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute()
  return events.flatMap(({ action, ...rest }) => {
    const known = ACCOUNT_CHANGES.find((name) => name === action)
    return known ? [{ ...rest, action: known }] : []
  })
}

/** Whether an event is about the account with this address, which its target may say more of: `a@example.com: admin`. */
export function aboutAccount(email: string): RawBuilder<boolean> {
  const beginning = `${email}: `
  return sql<boolean>`("target" = ${email} or substr("target", 1, ${beginning.length}) = ${beginning})`
}

/** Has what was told until now not told again. */
export async function dismissAccountChanges(db: Database, personId: string): Promise<void> {
  const changesReadAt = new Date().toISOString()
  await db.updateTable('people').set({ changesReadAt }).where('id', '=', personId).execute()
}

async function lastRead(
  db: Database,
  personId: string,
  sessionId: string,
): Promise<string | undefined> {
  const before = await db
    .selectFrom('auditEvents')
    .select('at')
    .where('personId', '=', personId)
    // As a parameter it would not say that the index of sign-ins will do.
    .where('action', '=', sql.lit('sign-in'))
    .where('result', '=', 'succeeded')
    .where('sessionId', '!=', sessionId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { changesReadAt } = await db
    .selectFrom('people')
    .select('changesReadAt')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return [before?.at, changesReadAt ?? undefined]
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1)
}
