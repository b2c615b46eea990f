import type { Approval } from '@sipdesk/shared/approval.ts'
import { downloadFrom } from '#src/lib/download.ts'
import { exactTime } from '#src/lib/format.ts'
import { plain, told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { changeIn, exportAddress, isGranted, stateIn } from './change-text.ts'
import type { Decision } from './decision-dialog.tsx'
import { decisions, page as messages } from '#messages/features/approvals'

type Row = Approval
type OnAsk = (approval: Approval, decision: Decision) => void

const change: Column<Row> = {
  label: messages.change,
  kind: 'name',
  renderCell: (approval) => told(changeIn(approval)),
}

const askedBy = (ownId: string | undefined): Column<Row> => ({
  label: messages.askedBy,
  renderCell: ({ requestedBy: { id, name } }) => (
    <>
      <Value>{name}</Value>
      {id === ownId && <span className="quiet"> {messages.you}</span>}
    </>
  ),
})

const reason: Column<Row> = {
  label: messages.reason,
  renderCell: (approval) =>
    approval.reason === null ? messages.noReason : <Value>{approval.reason}</Value>,
}

type WaitingProps = { approvals: Approval[]; ownId: string | undefined; onAsk: OnAsk }

/** What waits: whoever asked can withdraw it, every other admin decide. */
export function WaitingTable({ approvals, ownId, onAsk }: WaitingProps) {
  const columns: Column<Row>[] = [
    change,
    askedBy(ownId),
    { label: messages.asked, renderCell: ({ requestedAt }) => <LoneTime iso={requestedAt} /> },
    reason,
    {
      label: messages.until,
      renderCell: (approval) => (
        <>
          <time dateTime={approval.expiresAt}>{exactTime(approval.expiresAt)}</time>
          {approval.state === 'confirmed' && <span className="quiet"> {stateIn(approval)}</span>}
        </>
      ),
    },
    {
      label: messages.actions,
      kind: 'actions',
      renderCell: (approval) => (
        <Actions approval={approval} isOwn={approval.requestedBy.id === ownId} onAsk={onAsk} />
      ),
    },
  ]
  return (
    <DataTable
      className="approvals-table"
      aria-labelledby="waiting-heading"
      columns={columns}
      items={approvals}
      keyOf={({ id }) => id}
    />
  )
}

type ActionsProps = { approval: Approval; isOwn: boolean; onAsk: OnAsk }

function Actions({ approval, isOwn, onAsk }: ActionsProps) {
  const what = plain(changeIn(approval))
  const button = (decision: Decision) => (
    <Button
      variant="quiet"
      aria-label={messages.actionOn(decisions[decision].label, what)}
      onClick={() => onAsk(approval, decision)}
    >
      {decisions[decision].label}
    </Button>
  )
  const isWaiting = approval.state === 'waiting'
  return (
    <>
      {isOwn && isGranted(approval) && (
        <Button variant="quiet" onClick={() => downloadFrom(exportAddress(approval))}>
          {messages.download}
        </Button>
      )}
      {isOwn && (isWaiting || isGranted(approval)) && button('withdraw')}
      {!isOwn && isWaiting && button('confirm')}
      {!isOwn && isWaiting && button('refuse')}
    </>
  )
}

/** How those of the last 30 days ended. */
export function PastTable({ approvals, ownId }: Omit<WaitingProps, 'onAsk'>) {
  const columns: Column<Row>[] = [
    change,
    askedBy(ownId),
    reason,
    { label: messages.end, renderCell: stateIn },
    {
      label: messages.decidedBy,
      renderCell: ({ decidedBy }) =>
        decidedBy ? <Value>{decidedBy.name}</Value> : messages.nobody,
    },
    { label: messages.when, renderCell: ({ endedAt }) => endedAt && <LoneTime iso={endedAt} /> },
  ]
  return (
    <DataTable
      className="approvals-table"
      aria-labelledby="past-heading"
      columns={columns}
      items={approvals}
      keyOf={({ id }) => id}
    />
  )
}
