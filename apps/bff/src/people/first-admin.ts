import type { FirstAdmin } from '../config/people.ts'
import type { Store } from '../store/store.ts'
import { findPersonByEmail, giveAccess, insertPerson, removeSecondFactor } from './directory.ts'
import { digestPassword } from './password-digest.ts'
import { keepPassword } from './passwords.ts'

/** Creates the first admin if there are no people yet. Replicas may do so at the same time. */
export async function createFirstAdmin(
  { db }: Store,
  { email, password }: FirstAdmin,
): Promise<void> {
  if (await hasPeople(db)) return
  const digest = await digestPassword(password)
  const created = db.transaction().execute(async (transaction) => {
    const id = await insertPerson(transaction, { email, name: 'First admin', role: 'admin' })
    await keepPassword(transaction, id, digest)
  })
  await created.catch(async (error: unknown) => {
    // Another replica was first.
    if (!(await findPersonByEmail(db, email))) throw error
  })
}

/** Whether there is anybody who could sign in, or once could. */
export async function hasPeople(db: Store['db']): Promise<boolean> {
  const existing = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  return existing !== undefined
}

/** Gives a sandbox its admin, who signs in with the password of this start alone: nobody is to be locked out of it. */
export async function resetSandboxAdmin(
  { db }: Store,
  { email, password }: FirstAdmin,
): Promise<void> {
  const digest = await digestPassword(password)
  await db.transaction().execute(async (transaction) => {
    const known = await findPersonByEmail(transaction, email)
    const admin = { email, name: 'Sandbox Admin', role: 'admin' } as const
    const id = known?.id ?? (await insertPerson(transaction, admin))
    await keepPassword(transaction, id, digest)
    await removeSecondFactor(transaction, id)
    await giveAccess(transaction, id, { role: 'admin', disabledAt: null })
  })
}
