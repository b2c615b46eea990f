import { sql } from 'kysely'
import { ROLES } from '@sipdesk/shared/role.ts'
import { ACCOUNT_CHANGES, type AccountChange } from '@sipdesk/shared/session.ts'
import type { SignedIn } from '../http/request-context.ts'
import type { Database } from '../store/store.ts'

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
  const targets = [person.email, ...ROLES.map((role) => `${person.email}: ${role}`)]
  const ofAccount = `${person.email}: `
  const events = await db
    .selectFrom('auditEvents')
    .select(['at', 'action', 'personName as byName'])
    .where('at', '>', since)
    .where('action', 'in', ACCOUNT_CHANGES)
    .where('result', '=', 'succeeded')
    .where((eb) =>
      eb.or([
        eb('target', 'in', targets),
        // There the account of the company is named too.
        eb.and([
          eb('action', '=', 'company-account.approve'),
          sql<boolean>`substr("target", 1, ${ofAccount.length}) = ${ofAccount}`,
        ]),
      ]),
    )
    .where((eb) => eb.or([eb('personId', 'is', null), eb('personId', '!=', person.id)]))
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute()
  return events.flatMap(({ action, ...rest }) => {
    const known = ACCOUNT_CHANGES.find((name) => name === action)
    return known ? [{ ...rest, action: known }] : []
  })
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
    .where('action', '=', 'sign-in')
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
