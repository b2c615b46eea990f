import { approvalEndpoints } from '@sipdesk/shared/approvals.ts'
import type { Approval } from '@sipdesk/shared/approval.ts'
import type { InvitedPerson } from '@sipdesk/shared/people.ts'
import { useQueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { pursue, type Pending } from '#src/api/pursuit.ts'
import { refreshApprovals } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { told, Value } from '#src/lib/value.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { changeIn } from './change-text.ts'
import { decisions as messages, wasMade } from '#messages/features/approvals'

export type Decision = keyof typeof messages

type Props = {
  approval: Approval
  decision: Decision
  onClose: () => void
  /** Called with the link that the change has made, if it has. */
  onDone: (invited: InvitedPerson | undefined) => void
}

/** Asks before a request is decided; stays open, and says why, if that fails. */
export function DecisionDialog({ approval, decision, onClose, onDone }: Props) {
  const queries = useQueryClient()
  const { title, label, done } = messages[decision]
  const { isBusy, failure, pending, send } = useSubmit(async (_: void, onPending) => {
    try {
      return await decide(approval, decision, onPending)
    } finally {
      // What was changed is read again wherever it is shown.
      await refreshApprovals(queries)
      if (decision === 'confirm') void queries.invalidateQueries()
    }
  })

  async function confirm() {
    const end = await send()
    if (!end || 'failure' in end) return
    onDone(end.result)
    announce(done)
  }

  return (
    <ConfirmDialog
      title={title}
      confirmLabel={label}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        <strong>{told(changeIn(approval))}</strong>
      </p>
      {approval.reason && <Value className="quiet">{approval.reason}</Value>}
      <p>{consequenceOf(decision, approval)}</p>
      {pending && <PendingNotice pending={pending} about={() => wasMade} />}
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}

/** Confirming an export makes nothing yet. */
function consequenceOf(decision: Decision, { action }: Approval): string {
  const isExport = decision === 'confirm' && action === 'audit.export'
  return isExport ? messages.confirm.ofExport : messages[decision].consequence
}

async function decide(
  { id }: Approval,
  decision: Decision,
  onPending: (pending: Pending) => void,
): Promise<InvitedPerson | undefined> {
  const { confirmApproval, refuseApproval, withdrawApproval } = approvalEndpoints
  const options = { params: { approvalId: id } }
  if (decision === 'confirm') return (await pursue(confirmApproval, options, onPending)).invited
  await (decision === 'refuse'
    ? callApi(refuseApproval, options)
    : callApi(withdrawApproval, options))
  return undefined
}
