import type { Role } from '@sipdesk/shared/role.ts'
import type { FirstAdmin } from '../config/people.ts'
import type { Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { findPersonByEmail, insertPerson, removeSecondFactor } from './directory.ts'
import { digestPassword } from './password-digest.ts'
import { keepPassword, setPassword } from './passwords.ts'

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
  auth: Auth,
  { db, engine }: Store,
  { email, password }: FirstAdmin,
): Promise<void> {
  const known = await findPersonByEmail(db, email)
  const id =
    known?.id ?? (await createPerson(auth, { email, name: 'Sandbox admin', role: 'admin' }))
  await setPassword(auth, id, password)
  await removeSecondFactor(db, engine, id)
  await db
    .updateTable('people')
    .set({ role: 'admin', disabledAt: null })
    .where('id', '=', id)
    .execute()
}

/** Makes a person who cannot sign in yet. @throws when the e-mail address is taken. */
export async function createPerson(
  auth: Auth,
  person: { email: string; name: string; role: Role },
): Promise<string> {
  const { internalAdapter } = await auth.$context
  const { id } = await internalAdapter.createUser(
    { ...person, emailVerified: true },
    { method: 'admin' },
  )
  return id
}
