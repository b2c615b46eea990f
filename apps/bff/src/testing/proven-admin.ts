import { randomUUID } from 'node:crypto'
import { PROOF_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { Browser } from './browser.ts'
import { sessionCookie, type TestApp } from './test-app.ts'
import { addPerson } from './people.ts'

export const ADMIN_PASSWORD = 'four words in a row'

/** Milliseconds: a proof this old counts no longer. */
const OVER = PROOF_TIMEOUT + 1_000

/** An admin with a password, whose last proof is so many milliseconds old. */
export async function provenAdmin(app: TestApp, age = OVER) {
  const { auth, store } = app.context
  const email = `${randomUUID()}@example.com`
  const id = await addPerson(app.context, {
    email,
    name: 'An admin',
    role: 'admin',
    password: ADMIN_PASSWORD,
  })
  const browser = new Browser(app, await sessionCookie(auth, id))
  const forget = async (milliseconds = OVER) => {
    const provenAt = new Date(Date.now() - milliseconds).toISOString()
    await store.db.updateTable('sessions').set({ provenAt }).where('userId', '=', id).execute()
  }
  await forget(age)
  return {
    id,
    email,
    browser,
    forget,
    prove: (body: object) => browser.send('POST', '/api/auth/step-up', body),
  }
}

/** The code of the problem that a reply is; undefined if it is none. */
export async function codeOf(reply: Response): Promise<string | undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any reply of the API
  return ((await reply.json()) as { code?: string }).code
}
