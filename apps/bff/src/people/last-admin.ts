import { HttpProblem } from '../http/http-problem.ts'
import { readApprovalRules } from '../store/approvals.ts'
import type { Database, Store } from '../store/store.ts'
import { ableOf, selectAdmins, type WaysIn } from './ways-in.ts'

type Whose = {
  personId: string
  /** Whether the person can still act as an admin after the change. */
  staysAdmin: boolean
  ways: WaysIn
  /** Whether the company's directory says so: it may leave one. */
  isByDirectory?: boolean
}

/**
 * Changes a person, unless that would leave no other admin who can sign in: one who is not disabled and
 * has a password, or a company account where these can be used; where passwords are closed, one who has
 * come in by it. Where a second admin has to confirm some changes, two must be left. Two admins who demote each
 * other at the same moment wait for one another.
 *
 * @throws HttpProblem `last-admin` or `second-admin-needed`, with nothing changed.
 */
export async function withAnAdminLeft<T>(
  store: Store,
  { personId, staysAdmin, ways, isByDirectory = false }: Whose,
  change: (db: Database) => Promise<T>,
): Promise<T> {
  return store.db.transaction().execute(async (transaction) => {
    const admins = await lockedAdmins(transaction, store.engine, ways)
    const isOne = admins.some(({ id }) => id === personId)
    const able = ableOf(ways, admins)
    const left = able.filter(({ id }) => id !== personId)
    if (isOne && !staysAdmin && left.length === 0) throw lastAdmin()
    const isFewer = left.length < able.length && !staysAdmin
    if (isFewer && left.length < 2 && !isByDirectory && (await areTwoNeeded(transaction))) {
      throw new HttpProblem({ code: 'second-admin-needed', outcome: 'not-applied' })
    }
    return change(transaction)
  })
}

async function areTwoNeeded(db: Database): Promise<boolean> {
  return (await readApprovalRules(db)).length > 0
}

/** In one order, so that two who wait do not wait for each other. */
function lockedAdmins(db: Database, engine: Store['engine'], ways: WaysIn) {
  const admins = selectAdmins(db, ways)
  return (engine === 'postgres' ? admins.forUpdate() : admins).execute()
}

function lastAdmin(): HttpProblem {
  return new HttpProblem({ code: 'last-admin', outcome: 'not-applied' })
}
