import type { Approval } from '@sipdesk/shared/approval.ts'
import type { Recorder } from '../audit/recorder.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { decide, type StoredApproval } from '../store/approvals.ts'
import type { Store } from '../store/store.ts'
import { notYours, over } from './may-decide.ts'
import { entryOf, present } from './present.ts'

type Deps = { store: Store; recorder: Recorder }
type By = { context: RequestContext; signedIn: SignedIn }

/** Another admin does not want it. @throws HttpProblem `approval-not-yours`, `approval-over` */
export async function refuseApproval(deps: Deps, row: StoredApproval, by: By): Promise<Approval> {
  if (row.requestedBy === by.signedIn.person.id) throw notYours('own')
  return end(deps, row, { ...by, state: 'refused', action: 'approval.refuse' })
}

/** Whoever asked does not want it any more. @throws HttpProblem `approval-not-yours`, `approval-over` */
export async function withdrawApproval(deps: Deps, row: StoredApproval, by: By): Promise<Approval> {
  if (row.requestedBy !== by.signedIn.person.id) throw notYours('others')
  return end(deps, row, { ...by, state: 'withdrawn', action: 'approval.withdraw' })
}

type End = By &
  (
    | { state: 'refused'; action: 'approval.refuse' }
    | { state: 'withdrawn'; action: 'approval.withdraw' }
  )

/** Sent again by the same person it is still so. */
async function end(
  { store, recorder }: Deps,
  row: StoredApproval,
  { context, signedIn: { person }, state, action }: End,
): Promise<Approval> {
  context.requestedBy = row.requestedByEmail
  if (row.state === state && row.decidedBy === person.id) return present(row)
  return recorder.around(context, entryOf(action, row), async () => {
    const decision = { state, decidedBy: person.id, decidedByName: person.name }
    // What was granted and not used can be taken back as well.
    const isUnused = row.state === 'confirmed' && row.action === 'audit.export'
    const from = isUnused ? 'confirmed' : 'waiting'
    const ended = await decide(store.db, { id: row.id, state: from }, decision)
    if (!ended) throw over(row)
    return present(ended)
  })
}
