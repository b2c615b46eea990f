import { HttpProblem } from '../http/http-problem.ts'
import type { Database, Store } from '../store/store.ts'
import { areClosed, selectAdmins, type WaysIn } from './ways-in.ts'

type Whose = {
  personId: string
  /** Whether the person can still act as an admin after the change. */
  staysAdmin: boolean
  ways: WaysIn
}

/**
 * Changes a person, unless that would leave no other admin who can sign in: one who is not disabled and
 * has a password, or a company account where these can be used; where passwords are closed, one who has
 * come in by it. Two admins who demote each other at the same moment wait for one another.
 *
 * @throws HttpProblem `last-admin`, with nothing changed.
 */
export async function withAnAdminLeft<T>(
  store: Store,
  { personId, staysAdmin, ways }: Whose,
  change: (db: Database) => Promise<T>,
): Promise<T> {
  return store.db.transaction().execute(async (transaction) => {
    const admins = await lockedAdmins(transaction, store.engine, ways)
    const isOne = admins.some(({ id }) => id === personId)
    const isClosed = areClosed(ways, admins)
    const isAnotherLeft = admins.some(
      ({ id, hasPassword, hasCompanyAccount, hasComeByCompany }) =>
        id !== personId && Boolean(isClosed ? hasComeByCompany : hasPassword || hasCompanyAccount),
    )
    if (isOne && !staysAdmin && !isAnotherLeft) throw lastAdmin()
    return change(transaction)
  })
}

/** In one order, so that two who wait do not wait for each other. */
function lockedAdmins(db: Database, engine: Store['engine'], ways: WaysIn) {
  const admins = selectAdmins(db, ways)
  return (engine === 'postgres' ? admins.forUpdate() : admins).execute()
}

function lastAdmin(): HttpProblem {
  return new HttpProblem({ code: 'last-admin', outcome: 'not-applied' })
}
