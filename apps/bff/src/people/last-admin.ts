import { HttpProblem } from '../http/http-problem.ts'
import type { Database, Store } from '../store/store.ts'
import { COMPANY_PROVIDER, CREDENTIAL_PROVIDER } from './directory.ts'

type Whose = {
  personId: string
  /** Whether the person can still act as an admin after the change. */
  staysAdmin: boolean
  /** Whose company accounts can be used here, if any. */
  issuer: string | undefined
}

/**
 * Changes a person, unless that would leave no other admin who can sign in: one who is not disabled and
 * has a password, or a company account where these can be used. Two admins who demote each other at
 * the same moment wait for one another.
 *
 * @throws HttpProblem `last-admin`, with nothing changed.
 */
export async function withAnAdminLeft(
  store: Store,
  { personId, staysAdmin, issuer }: Whose,
  change: (db: Database) => Promise<void>,
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    const admins = await lockedAdmins(transaction, store.engine, issuer)
    const isOne = admins.some(({ id }) => id === personId)
    const isAnotherLeft = admins.some(({ id, canSignIn }) => id !== personId && Boolean(canSignIn))
    if (isOne && !staysAdmin && !isAnotherLeft) throw lastAdmin()
    await change(transaction)
  })
}

/** In one order, so that two who wait do not wait for each other. */
function lockedAdmins(db: Database, engine: Store['engine'], issuer: string | undefined) {
  const admins = db
    .selectFrom('people')
    .select((eb) => [
      'people.id',
      eb
        .exists(
          eb
            .selectFrom('accounts')
            .select('accounts.id')
            .whereRef('accounts.userId', '=', 'people.id')
            .where((account) =>
              account.or([
                account('accounts.providerId', '=', CREDENTIAL_PROVIDER),
                account.and([
                  account('accounts.providerId', '=', COMPANY_PROVIDER),
                  account('accounts.issuer', '=', issuer ?? null),
                ]),
              ]),
            ),
        )
        .as('canSignIn'),
    ])
    .where('role', '=', 'admin')
    .where('disabledAt', 'is', null)
    .orderBy('people.id')
  return (engine === 'postgres' ? admins.forUpdate() : admins).execute()
}

function lastAdmin(): HttpProblem {
  return new HttpProblem({ code: 'last-admin', outcome: 'not-applied' })
}
