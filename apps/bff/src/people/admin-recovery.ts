import type { Invitation } from '@sipdesk/shared/people.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Database, Store } from '../store/store.ts'
import { findPersonByEmail, giveAccess, insertPerson, removeSecondFactor } from './directory.ts'
import { createInvitation } from './invitations.ts'
import { removePassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

type Deps = { store: Store; record: AuditLog; appUrl: URL }

/**
 * Makes the person with this e-mail address an admin who can come in by the link that this resolves to:
 * not disabled, without the password and the second factor that were lost, and with every session ended.
 * Makes a new person where there is none, and says so. On record as done on the server.
 */
export async function recoverAdmin(
  { store, record, appUrl }: Deps,
  email: string,
): Promise<Invitation & { isNew: boolean }> {
  const event = { action: 'person.recover', personName: 'Server', target: email } as const
  await record.append({ ...event, phase: 'intent', result: null })
  const invitation = await store.db.transaction().execute(async (db) => {
    const known = await findPersonByEmail(db, email)
    const id = known?.id ?? (await insertPerson(db, { email, name: email, role: 'admin' }))
    // The person first, as whoever else changes them.
    if (known) await reset(db, id)
    return { ...(await createInvitation(db, id, id, appUrl)), isNew: known === undefined }
  })
  await record.append({ ...event, phase: 'outcome', result: 'succeeded' })
  return invitation
}

async function reset(db: Database, personId: string): Promise<void> {
  await giveAccess(db, personId, { role: 'admin', disabledAt: null })
  await removePassword(db, personId)
  await removeSecondFactor(db, personId)
  await endSessions(db, personId)
}
