import type { RecordedEvent } from '@sipdesk/shared/audit.ts'
import { memo, type MouseEvent } from 'react'
import { daytime } from '#src/lib/format.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { Avatar } from '#src/ui/avatar.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { ShortCode } from '#src/ui/short-code.tsx'
import { ActionDetails } from './action-details.tsx'
import { evidenceIn, isRequest, whatIn, whoIn } from './event-text.ts'
import { ResultBadge } from './result-badge.tsx'
import * as messages from '#messages/features/audit'

type Props = {
  action: RecordedEvent
  listName: string | undefined
  isOpen: boolean
  /** Whether Tab reaches it. */
  isReached: boolean
  onToggle: (seq: number, isOpen: boolean) => void
  onReach: (seq: number) => void
}

/** One action in a row, and all that is known of it below while it is open. */
export const ActivityRow = memo(function ActivityRow(props: Props) {
  const { action, listName, isOpen, onToggle } = props
  const { seq } = action
  const detailsId = `action-${seq}`
  function onClick({ target }: MouseEvent) {
    const isElsewhere = target instanceof Element && target.closest('a, button')
    if (!isElsewhere && getSelection()?.isCollapsed !== false) onToggle(seq, isOpen)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its button has them */}
      <div
        role="row"
        className={isOpen ? 'activity-row activity-row-open' : 'activity-row'}
        onClick={onClick}
      >
        <div role="rowheader" className="activity-time">
          <Opener {...props} detailsId={detailsId} />
        </div>
        <div role="cell" className="activity-who">
          <Avatar name={action.personName ?? '–'} size="small" />
          <Value>{whoIn(action)}</Value>
        </div>
        <div role="cell" className="activity-what">
          {whatIn(action)}
        </div>
        <div role="cell" className="activity-target">
          <Target action={action} />
        </div>
        <div role="cell" className="activity-list">
          <List sid={action.listSid} name={listName} />
        </div>
        <div role="cell" className="activity-address">
          {action.address !== null && <Code>{action.address}</Code>}
        </div>
        <div role="cell" className="activity-request">
          {action.requestId !== null && <ShortCode text={action.requestId} />}
        </div>
        <div role="cell" className="activity-result">
          <ResultBadge event={action} />
        </div>
      </div>
      {isOpen && (
        <div role="row" className="activity-opened">
          <div role="cell" id={detailsId}>
            <ActionDetails action={action} listName={listName} />
          </div>
        </div>
      )}
    </>
  )
})

function Opener({
  action,
  isOpen,
  isReached,
  onToggle,
  onReach,
  detailsId,
}: Props & { detailsId: string }) {
  const when = daytime(action.at)
  return (
    <button
      type="button"
      className="activity-opener"
      tabIndex={isReached ? 0 : -1}
      aria-expanded={isOpen}
      aria-controls={isOpen ? detailsId : undefined}
      aria-label={messages.table.detailsOf(when, whatIn(action))}
      onClick={() => onToggle(action.seq, isOpen)}
      onFocus={() => onReach(action.seq)}
    >
      <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
      <time dateTime={action.at}>{when}</time>
    </button>
  )
}

function Target({ action }: { action: RecordedEvent }) {
  const { username, target } = action
  const request = isRequest(action.action) ? evidenceIn(action) : null
  return (
    <>
      {username !== null && <Code className="activity-username">{username}</Code>}
      {target !== null && <Value>{target}</Value>}
      {request !== null && <Value className="quiet">{request}</Value>}
    </>
  )
}

function List({ sid, name }: { sid: string | null; name: string | undefined }) {
  if (sid === null) return <span aria-hidden="true">–</span>
  return name === undefined ? <ShortCode text={sid} /> : <Value>{name}</Value>
}
