import type { Approval } from '@sipdesk/shared/approval.ts'
import { Checking } from '@sipdesk/shared/endpoint.ts'
import { InvitedPerson } from '@sipdesk/shared/people.ts'
import type { Recorder } from '../audit/recorder.ts'
import type { Passed } from '../http/approval-gate.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { decide, type StoredApproval } from '../store/approvals.ts'
import type { Store } from '../store/store.ts'
import { TwilioNotFound } from '../twilio/errors.ts'
import type { Approvals } from './gate.ts'
import { isAdmin, over, requireAnother } from './may-decide.ts'
import { entryOf, present } from './present.ts'
import { keyOfConfirmation } from './tidy.ts'

type Deps = { store: Store; recorder: Recorder; approvals: Approvals }
type By = Passed & { signedIn: NonNullable<Passed['signedIn']> }
type Confirmed = { approval: Approval; invited?: InvitedPerson | undefined }

/**
 * Makes a change that waits, once and in the name of the second admin, whose confirmation is on record before. Sent
 * again by the same person it goes on with the same change, or tells how it ended.
 *
 * @throws HttpProblem `approval-not-yours`; `approval-over` where it does not wait any more; `approval-changed` where
 * its target is not as it was; and whatever the change itself is refused with.
 */
export async function confirmApproval(
  deps: Deps,
  row: StoredApproval,
  by: By,
): Promise<Confirmed | Checking> {
  by.context.requestedBy = row.requestedByEmail
  const isOwnDecision = row.decidedBy === by.signedIn.person.id
  if (isOwnDecision && row.state === 'done') return { approval: present(row) }
  if (isOwnDecision && row.state === 'confirmed') return goOn(deps, row, by)
  if (row.state !== 'waiting') throw over(row)
  await requireAnother(deps.store.db, row, by.signedIn.person)
  await requireUnchanged(deps, row, by)
  return make(deps, await confirm(deps, row, by), by)
}

/** Only what an operation tells apart from its copies is begun again. */
async function goOn(deps: Deps, row: StoredApproval, by: By): Promise<Confirmed | Checking> {
  const isOnce = deps.approvals.find(row)?.endpoint.isIdempotent === true
  return isOnce ? make(deps, row, by) : { state: 'checking' }
}

/** @throws HttpProblem `approval-changed`, and then it has ended. */
async function requireUnchanged(
  { store: { db }, approvals }: Deps,
  row: StoredApproval,
  { context }: By,
): Promise<void> {
  const waiting = { id: row.id, state: 'waiting' } as const
  if (!(await isAdmin(db, row.requestedBy))) {
    await decide(db, waiting, { state: 'lapsed' })
    throw new HttpProblem({
      code: 'approval-changed',
      variant: 'requester',
      outcome: 'not-applied',
    })
  }
  const now = await approvals.find(row)?.ask(context).catch(ifGone)
  if (now?.version === row.version && now.kind === row.kind) return
  await decide(db, waiting, { state: 'changed' })
  throw new HttpProblem({ code: 'approval-changed', variant: 'target', outcome: 'not-applied' })
}

function ifGone(error: unknown): undefined {
  if (error instanceof TwilioNotFound) return undefined
  if (error instanceof HttpProblem && CHANGED.has(error.code)) return undefined
  throw error
}

/** What a target is refused with that was there, or one that was not. */
const CHANGED = new Set(['not-found', 'email-taken'])

/** Of all who confirm at the same time one wins; where that cannot be put on record, it waits again. */
async function confirm(
  { store: { db }, recorder }: Deps,
  row: StoredApproval,
  { context, signedIn: { person } }: By,
): Promise<StoredApproval> {
  const { id } = row
  const decision = { state: 'confirmed', decidedBy: person.id, decidedByName: person.name } as const
  let confirmed: StoredApproval | undefined
  try {
    return await recorder.around(context, entryOf('approval.confirm', row), async () => {
      confirmed = await decide(db, { id, state: 'waiting' }, decision)
      if (!confirmed) throw over(row)
      return confirmed
    })
  } catch (error) {
    if (confirmed) await waitAgain(db, confirmed)
    throw error
  }
}

async function make(deps: Deps, row: StoredApproval, by: By): Promise<Confirmed | Checking> {
  const { db } = deps.store
  const found = deps.approvals.find(row)
  if (!found) throw over(row)
  const idempotencyKey = keyOfConfirmation(row)
  const confirmed = { id: row.id, state: 'confirmed' } as const
  try {
    const reply = await found.make({ ...by, ...found.input, query: undefined, idempotencyKey })
    if (Checking.safeParse(reply).success) return { state: 'checking' }
    const isGrant = row.action === 'audit.export'
    const ended = isGrant ? row : await decide(db, confirmed, { state: 'done' })
    return { approval: present(ended ?? row), invited: InvitedPerson.safeParse(reply).data }
  } catch (error) {
    await settleFailure(db, row, error)
    throw error
  }
}

/** What could not be made just now waits again; what was refused has ended. */
async function settleFailure(db: Store['db'], row: StoredApproval, error: unknown): Promise<void> {
  const confirmed = { id: row.id, state: 'confirmed' } as const
  const isCertain = error instanceof HttpProblem && error.details.outcome === 'not-applied'
  if (!isCertain) await decide(db, confirmed, { state: 'unknown' })
  else if (error.status >= 500 || error.status === 429) await waitAgain(db, row)
  else await decide(db, confirmed, { state: 'failed', code: error.code })
}

async function waitAgain(db: Store['db'], { id }: StoredApproval): Promise<void> {
  const nobody = { decidedBy: null, decidedByName: null }
  await decide(db, { id, state: 'confirmed' }, { state: 'waiting', ...nobody })
}
