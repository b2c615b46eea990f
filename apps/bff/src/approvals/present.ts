import { Approval, type WaitingForApproval } from '@sipdesk/shared/approval.ts'
import type { AuditAction } from '@sipdesk/shared/audit.ts'
import type { Asked } from '../http/approval-gate.ts'
import type { StoredApproval } from '../store/approvals.ts'

/** As admins see it: without what was sent. */
export function present(stored: StoredApproval): Approval {
  const { role, decidedBy, decidedByName, requestedBy, requestedByName, ...rest } = stored
  const { listSid } = readSubject(stored)
  return Approval.parse({
    ...rest,
    ...(listSid != null && { listSid }),
    ...(role !== null && { role }),
    requestedBy: { id: requestedBy, name: requestedByName },
    decidedBy: decidedBy === null ? null : { id: decidedBy, name: decidedByName ?? '' },
  })
}

/** The answer in place of the change. */
export function waiting(stored: StoredApproval): WaitingForApproval {
  return { state: 'waiting-for-approval', approval: present(stored) }
}

type Step = Extract<AuditAction, `approval.${string}`>

/** A step of it, as the record names it: the evidence says which kind of change it is, and why it was asked for. */
export function entryOf(action: Step, { kind, reason, subject }: StoredApproval) {
  return { action, ...readSubject({ subject }), evidence: reason ? `${kind}: ${reason}` : kind }
}

function readSubject({ subject }: Pick<StoredApproval, 'subject'>): Asked['subject'] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the gate writes it
  return JSON.parse(subject) as Asked['subject']
}
