import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { randomUUID } from 'node:crypto'
import { insertPerson } from '../people/directory.ts'
import { keepPassword } from '../people/passwords.ts'
import { sessionCookie, type TestApp } from './test-app.ts'

/** A person who may reach some lists, or with null all, and what is sent and read in their name. */
export async function limitedPerson(app: TestApp, role: Role, lists: ChosenLists) {
  const { auth, store } = app.context
  const person = { email: `${randomUUID()}@example.com`, name: `A limited ${role}`, role, lists }
  const id = await insertPerson(store.db, person)
  await keepPassword(store.db, id, 'no hash')
  const signIn = () => sessionCookie(auth, id)
  const cookie = await signIn()
  return {
    id,
    email: person.email,
    signIn,
    send: (method: string, path: string, body?: unknown, headers = {}, at = app) =>
      at.send(method, path, body, { Cookie: cookie, ...headers }),
    /** The text of a reply, whatever it is. */
    read: async (path: string) =>
      (await app.send('GET', path, undefined, { Cookie: cookie })).text(),
  }
}
