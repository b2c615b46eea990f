import { ANSWER_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { readAnswer } from '../operations/answer.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { decide, listDue, type StoredApproval } from '../store/approvals.ts'
import { findOperation } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import { entryOf } from './present.ts'

type Deps = { store: Store; auditLog: AuditLog }

/** Milliseconds after which a request that has made a change has told how it ended, or never will. */
const MADE_WITHIN = 2 * ANSWER_TIMEOUT

/** Ends what has waited for too long, on record, and what was confirmed by a process that has not told how it ended. */
export async function tidy({ store: { db }, auditLog }: Deps, now = Date.now()): Promise<void> {
  for (const due of await listDue(db, 'waiting', 'expiresAt', now))
    await expire({ db, auditLog }, due)
  for (const left of await listDue(db, 'confirmed', 'decidedAt', now - MADE_WITHIN)) {
    await endLeft(db, left, now)
  }
}

async function expire(
  { db, auditLog }: { db: Store['db']; auditLog: AuditLog },
  due: StoredApproval,
): Promise<void> {
  const expired = await decide(db, { id: due.id, state: 'waiting' }, { state: 'expired' })
  if (!expired) return
  const { requestedByEmail: requestedBy } = due
  const event = { ...entryOf('approval.expire', due), requestedBy }
  await auditLog.append({ ...event, phase: 'outcome', result: 'succeeded' })
}

/** A change at Twilio has an operation, which goes on after a restart, and tells how it ended. */
async function endLeft(db: Store['db'], left: StoredApproval, now: number): Promise<void> {
  const { id, action, expiresAt } = left
  const end = (state: 'done' | 'failed' | 'unknown' | 'expired', code?: string) =>
    decide(db, { id, state: 'confirmed' }, { state, code: code ?? null })
  if (action === 'audit.export') {
    if (expiresAt <= new Date(now).toISOString()) await end('expired')
    return
  }
  const operation = await findOperation(db, operationIdOf(left))
  if (!operation) return void (await end('unknown'))
  if (operation.answer === null) return
  const answer = readAnswer(operation.answer)
  await ('reply' in answer ? end('done') : end('failed', answer.problem.code))
}

/** Names the one operation of a confirmation: no client can send a key with a space in it. */
export function keyOfConfirmation({ id, confirmations }: StoredApproval): string {
  return `approval ${id} ${confirmations}`
}

function operationIdOf(row: StoredApproval): string {
  return `${row.decidedBy}:${keyOfConfirmation(row)}`
}
