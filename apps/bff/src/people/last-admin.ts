import { HttpProblem } from '../http/http-problem.ts'
import type { Database, Store } from '../store/store.ts'

/**
 * Changes a person, unless that would leave nobody who can manage people. Two admins who demote each
 * other at the same moment wait for one another.
 *
 * @throws HttpProblem `last-admin`, with nothing changed.
 */
export async function withAnAdminLeft(
  { db, engine }: Store,
  personId: string,
  staysAdmin: boolean,
  change: (db: Database) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const admins = transaction
      .selectFrom('people')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabledAt', 'is', null)
    const all = await (engine === 'postgres' ? admins.forUpdate() : admins).execute()
    const isOne = all.some(({ id }) => id === personId)
    if (isOne && !staysAdmin && all.length === 1) throw lastAdmin()
    await change(transaction)
  })
}

function lastAdmin(): HttpProblem {
  return new HttpProblem('last-admin', {
    detail: 'This is the only admin who can come in. Make somebody else an admin first.',
    outcome: 'not-created',
  })
}
