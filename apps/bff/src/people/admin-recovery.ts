import type { Invitation } from '@sipdesk/shared/people.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Database, Store } from '../store/store.ts'
import { findPersonByEmail, insertPerson, removeSecondFactor } from './directory.ts'
import { createInvitation } from './invitations.ts'
import { removePassword } from './passwords.ts'

type Deps = { store: Store; record: AuditLog; appUrl: URL }

/**
 * Makes the person with this e-mail address an admin who can come in by the link that this resolves to:
 * not disabled, without the password and the second factor that were lost, and with every session ended.
 * Makes a new person where there is none. On record as done on the server.
 */
export async function recoverAdmin(
  { store, record, appUrl }: Deps,
  email: string,
): Promise<Invitation> {
  const event = { action: 'person.recover', personName: 'Server', target: email } as const
  await record.append({ ...event, phase: 'intent', result: null })
  const id = await store.db
    .transaction()
    .execute(async (db) => (await reset(db, store.engine, email)) ?? create(db, email))
  const invitation = await createInvitation(store.db, id, id, appUrl)
  await record.append({ ...event, phase: 'outcome', result: 'succeeded' })
  return invitation
}

async function reset(
  db: Database,
  engine: Store['engine'],
  email: string,
): Promise<string | undefined> {
  const known = await findPersonByEmail(db, email)
  if (!known) return undefined
  const change = { role: 'admin', disabledAt: null }
  await db.updateTable('people').set(change).where('id', '=', known.id).execute()
  await removePassword(db, known.id)
  await removeSecondFactor(db, engine, known.id)
  await db.deleteFrom('sessions').where('userId', '=', known.id).execute()
  return known.id
}

function create(db: Database, email: string): Promise<string> {
  return insertPerson(db, { email, name: email, role: 'admin' })
}
