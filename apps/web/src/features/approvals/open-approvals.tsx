import type { Approval } from '@sipdesk/shared/approval.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import { approvalsQuery } from '#src/api/queries.ts'
import { downloadFrom } from '#src/lib/download.ts'
import { exactTime } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { changeIn, exportAddress, isGranted } from './change-text.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { decisions, open as messages, page as pageMessages } from '#messages/features/approvals'

/** On the page of what they are about, the changes that wait for a second admin; those who asked can withdraw them there. */
export function OpenApprovals({ personId }: { personId: string }) {
  const { parser } = useRouter()
  const [location] = useLocation()
  const [, params] = matchRoute(parser, paths.listPattern, location)
  const isShown = isAbout(location, params?.listSid)
  // What cannot be read now is told on the page of approvals.
  const { data } = useQuery({ ...approvalsQuery, enabled: isShown !== undefined })
  const [withdrawn, setWithdrawn] = useState<Approval>()
  const isOpen = (approval: Approval) => approval.state === 'waiting' || isGranted(approval)
  const shown = isShown ? (data?.approvals ?? []).filter((one) => isOpen(one) && isShown(one)) : []
  return (
    <>
      {shown.map((approval) => (
        <OpenApproval
          key={approval.id}
          approval={approval}
          isOwn={approval.requestedBy.id === personId}
          onWithdraw={() => setWithdrawn(approval)}
        />
      ))}
      {withdrawn && (
        <DecisionDialog
          approval={withdrawn}
          decision="withdraw"
          onClose={() => setWithdrawn(undefined)}
          onDone={() => {
            setWithdrawn(undefined)
            document.querySelector<HTMLElement>('main h1')?.focus()
          }}
        />
      )}
    </>
  )
}

/** Which of them belong to a page; undefined where none does. */
function isAbout(location: string, listSid?: string): ((one: Approval) => boolean) | undefined {
  const isOf =
    (...kinds: string[]) =>
    (one: Approval) =>
      kinds.includes(one.kind)
  if (listSid !== undefined) return (one) => one.listSid === listSid
  if (location === paths.home) return isOf('delete-list')
  if (location === paths.people) return isOf('make-admin', 'remove-admin', 'reset-second-factor')
  return location === paths.audit ? isOf('export-activity') : undefined
}

type OneProps = { approval: Approval; isOwn: boolean; onWithdraw: () => void }

function OpenApproval({ approval, isOwn, onWithdraw }: OneProps) {
  const { requestedBy, expiresAt } = approval
  const what = changeIn(approval)
  const isReady = isOwn && isGranted(approval)
  const title = isGranted(approval) ? messages.grantedTitle : messages.title
  return (
    <Notice kind="info" title={told((value) => title(what(value)))}>
      <p>
        {isGranted(approval)
          ? messages.grantedDetail(<Value>{requestedBy.name}</Value>)
          : messages.detail(
              <Value>{requestedBy.name}</Value>,
              <time dateTime={expiresAt}>{exactTime(expiresAt)}</time>,
            )}
      </p>
      <div className="button-row">
        <Link href={paths.approvals} className="button button-plain">
          {messages.toApprovals}
        </Link>
        {isReady && (
          <Button onClick={() => downloadFrom(exportAddress(approval))}>
            {pageMessages.download}
          </Button>
        )}
        {isOwn && <Button onClick={onWithdraw}>{decisions.withdraw.label}</Button>}
      </div>
    </Notice>
  )
}
