import { setTimeout as pause } from 'node:timers/promises'
import { HttpProblem } from '../http/http-problem.ts'
import { originOf } from '../http/request-context.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { AuditUnavailable } from '../store/batch.ts'
import { storableTexts } from '../store/storable-texts.ts'
import { findNameHolder, findOperation, type Operation } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import type { Change, Prepared } from './change.ts'
import { intentOf } from './origin.ts'
import { nameLockOf, type ChangeRequest } from './request.ts'
import { LEASE, POLL_EVERY } from './timeouts.ts'

/** Seconds after which a request that was not let through may be sent again. */
const RETRY_AFTER = 5

type New = Pick<Operation, 'id' | 'payloadMac' | 'worker'> & Prepared

/** The operation as it is stored; of the input it holds no secret. */
export function newOperation<Input>(
  change: Change<Input, unknown>,
  { input, context }: ChangeRequest<Input>,
  { evidence, subject: learnt, ...rest }: New,
): Operation {
  // Twilio's own names may hold what cannot be stored; the lock has to be found by what was.
  const subject = storableTexts({ ...change.subject(input), ...learnt })
  return {
    ...rest,
    action: change.action,
    listSid: null,
    credentialSid: null,
    username: null,
    target: null,
    ...subject,
    nameLock: nameLockOf(subject),
    origin: JSON.stringify(originOf(context)),
    evidence: JSON.stringify(evidence),
    openedAt: new Date().toISOString(),
    leaseUntil: Date.now() + LEASE,
    settledAt: null,
    answer: null,
  }
}

/**
 * Puts an operation and its intent on record, unless its id or name is taken; whether it did is returned. The
 * answer to a commit may be lost although it is on disk: then the row says so, and where that cannot be read,
 * undefined is returned: it is not known yet.
 *
 * @throws HttpProblem `audit-unavailable`: nothing was written.
 */
export async function openOnRecord(
  log: AuditLog,
  store: Store,
  operation: Operation,
): Promise<boolean | undefined> {
  try {
    return await log.open(operation, intentOf(operation))
  } catch (error) {
    const row = await findOnDisk(store, operation.id).catch(() => null)
    if (row) return row.worker === operation.worker
    // A database that waits for a lock does not notice that nobody hears its answer, and commits.
    if (row === null || (error instanceof AuditUnavailable && error.isPending)) return undefined
    throw new HttpProblem({
      code: 'audit-unavailable',
      variant: 'not-sent',
      outcome: 'not-applied',
      retryAfter: RETRY_AFTER,
    })
  }
}

/** Rejects also where it is not sure that the row outlives a power cut. */
async function findOnDisk(store: Store, id: string): Promise<Operation | undefined> {
  const row = await findOperation(store.db, id)
  await store.sync()
  return row
}

/** Resolves when no other operation is about this name any more. @throws HttpProblem `too-busy` at the deadline. */
export async function nameIsFree(
  store: Store,
  { id, nameLock }: Operation,
  deadline: number,
): Promise<void> {
  while (performance.now() + POLL_EVERY < deadline) {
    await pause(POLL_EVERY)
    const holder = await findNameHolder(store.db, nameLock ?? '')
    if (!holder || holder.id === id) return
  }
  throw nameHeld()
}

function nameHeld(): HttpProblem {
  return new HttpProblem({
    code: 'too-busy',
    variant: 'unsettled',
    outcome: 'not-applied',
    retryAfter: RETRY_AFTER,
  })
}
