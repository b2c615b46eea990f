import type { Approval } from '@sipdesk/shared/approval.ts'
import type { InvitedPerson } from '@sipdesk/shared/people.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { pauseAfter } from '#src/api/read-again.ts'
import { approvalsQuery, sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import './approvals.css'
import { PastTable, WaitingTable } from './approvals-table.tsx'
import { DecisionDialog, type Decision } from './decision-dialog.tsx'
import { LinkNotice } from './link-notice.tsx'
import { page as messages } from '#messages/features/approvals'

/** Milliseconds between two reads while somebody looks. */
const REFRESH_INTERVAL = 20_000

/** What waits for a second admin, and what became of the requests of the last 30 days. */
export function ApprovalsPage({ title }: { title: string }) {
  const { data, failed } = useRead({
    ...approvalsQuery,
    staleTime: 0,
    refetchInterval: (query) => pauseAfter(query) || REFRESH_INTERVAL,
  })
  return (
    <div className="document">
      <header className="page-header">
        <div className="page-title">
          <h1 tabIndex={-1}>{title}</h1>
        </div>
        <p className="page-facts">{messages.summary}</p>
      </header>
      {failed && <ReadFailure {...failed} />}
      {data && failed?.failure.code !== 'forbidden' && <Lists approvals={data.approvals} />}
      {!data && !failed && (
        <div className="card">
          <Skeleton lines={6} label={messages.loading} />
        </div>
      )}
    </div>
  )
}

type Asked = { approval: Approval; decision: Decision }

function Lists({ approvals }: { approvals: Approval[] }) {
  const ownId = useQuery(sessionQuery).data?.person.id
  const [asked, setAsked] = useState<Asked>()
  const [invited, setInvited] = useState<InvitedPerson>()
  const isOpen = ({ state }: Approval) => state === 'waiting' || state === 'confirmed'
  const waiting = approvals.filter(isOpen)
  const past = approvals.filter((approval) => !isOpen(approval))

  function finish(made: InvitedPerson | undefined) {
    flushSync(() => {
      setAsked(undefined)
      if (made) setInvited(made)
    })
    // The button that was clicked is gone.
    if (!made) document.getElementById('waiting-heading')?.focus()
  }

  return (
    <>
      {invited && <LinkNotice invited={invited} onDone={() => setInvited(undefined)} />}
      <Section id="waiting-heading" heading={messages.waiting} empty={messages.nothingWaits}>
        {waiting.length > 0 && (
          <WaitingTable
            approvals={waiting}
            ownId={ownId}
            onAsk={(approval, decision) => setAsked({ approval, decision })}
          />
        )}
      </Section>
      <Section id="past-heading" heading={messages.past} empty={messages.nothingPast}>
        {past.length > 0 && <PastTable approvals={past} ownId={ownId} />}
      </Section>
      {asked && <DecisionDialog {...asked} onClose={() => setAsked(undefined)} onDone={finish} />}
    </>
  )
}

type SectionProps = { id: string; heading: string; empty: string; children: ReactNode }

function Section({ id, heading, empty, children }: SectionProps) {
  return (
    <section className="card card-table" aria-labelledby={id}>
      <div className="table-head">
        <h2 id={id} tabIndex={-1}>
          {heading}
        </h2>
      </div>
      {children || <p className="empty-table">{empty}</p>}
    </section>
  )
}
