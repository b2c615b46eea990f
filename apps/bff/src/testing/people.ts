import type { Role } from '@sipdesk/shared/role.ts'
import type { AppContext } from '../context.ts'
import { insertPerson } from '../people/directory.ts'
import { digestPassword } from '../people/password-digest.ts'
import { keepPassword } from '../people/passwords.ts'

type Context = Pick<AppContext, 'store'>

/** Makes a person, who cannot sign in yet unless a password is given; resolves to the id. */
export async function addPerson(
  context: Context,
  { password, ...person }: { email: string; name: string; role: Role; password?: string },
): Promise<string> {
  const id = await insertPerson(context.store.db, person)
  if (password !== undefined) await givePassword(context, id, password)
  return id
}

/** Gives a person this password, in place of any they had. */
export async function givePassword(
  { store }: Context,
  id: string,
  password: string,
): Promise<void> {
  await keepPassword(store.db, id, await digestPassword(password))
}
