import { HttpProblem } from '../http/http-problem.ts'
import type { Store } from '../store/store.ts'
import { digestOfInvitation, peekInvitation, takeInvitation } from './invitations.ts'
import { digestPassword } from './password-digest.ts'
import { keepPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

/**
 * Uses an invitation up, gives its person this password, and ends their sessions: all of it or nothing.
 *
 * @throws HttpProblem `invitation-invalid` when it was used, replaced, has expired, or never existed.
 */
export async function joinByPassword(
  { db, engine }: Store,
  token: string,
  password: string,
): Promise<void> {
  const tokenDigest = digestOfInvitation(token)
  if ((await peekInvitation(db, tokenDigest)) === undefined) throw invalid()
  // Before the transaction, which nobody should wait for that long.
  const digest = await digestPassword(password)
  await db.transaction().execute(async (transaction) => {
    const personId = await takeInvitation({ db: transaction, engine }, tokenDigest)
    if (personId === undefined) throw invalid()
    await keepPassword(transaction, personId, digest)
    await endSessions(transaction, personId)
  })
}

function invalid(): HttpProblem {
  return new HttpProblem({ code: 'invitation-invalid', outcome: 'not-applied' })
}
