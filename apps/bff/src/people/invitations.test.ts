import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { recoverAdmin } from './admin-recovery.ts'
import { openAccount } from './company-accounts.ts'
import { holdPerson, insertPerson } from './directory.ts'
import { createInvitation, digestOfInvitation } from './invitations.ts'
import { joinByPassword } from './join.ts'

const PASSWORD = 'four words in a row'
/** Milliseconds after which whoever waits for the database does. */
const A_MOMENT = 500

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const ACCOUNT = { issuer: 'https://id.example.com', subject: 'subject-1' }

type Invited = { email: string; token: string }

test.each([
  [
    'who joins with a password',
    ({ token }: Invited) =>
      joinByPassword(app.context.store, token, PASSWORD).catch((error: unknown) => error),
    { code: 'invitation-invalid' },
  ],
  [
    'who joins with the company account',
    ({ token, email }: Invited) => {
      const invitation = digestOfInvitation(token)
      const comer = { email, name: undefined, role: undefined, invitation }
      return openAccount(app.context.store, ACCOUNT, comer)
    },
    'invitation-invalid',
  ],
  [
    'who is recovered on the server',
    ({ email }: Invited) => {
      const { store, auditLog } = app.context
      const appUrl = new URL(app.url)
      return recoverAdmin({ store, record: auditLog, appUrl }, email)
    },
    { link: expect.stringContaining('/join#') },
  ],
])(
  '%s waits for an admin who makes another link, and is not waited for',
  async (who, come, end) => {
    const { store } = app.context
    const { db, engine } = store
    const email = `${who.replaceAll(' ', '-')}@example.com`
    const id = await insertPerson(db, { email, name: 'N', role: 'viewer' })
    const { link } = await createInvitation(db, id, id, new URL(app.url))
    const token = new URL(link).hash.slice(1)

    const { promise: held, resolve: hold } = Promise.withResolvers<void>()
    const another = db.transaction().execute(async (transaction) => {
      await holdPerson(transaction, engine, { personId: id })
      hold()
      await pause(A_MOMENT)
      await createInvitation(transaction, id, id, new URL(app.url))
    })
    await held
    const coming = come({ email, token })
    await expect(another).resolves.toBeUndefined()
    expect(await coming).toEqual(typeof end === 'string' ? end : expect.objectContaining(end))
  },
)
