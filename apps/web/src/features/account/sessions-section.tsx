import { sessionEndpoints, type SignedInSession } from '@sipdesk/shared/session.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { useRead } from '#src/api/use-read.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { browserName } from '#src/lib/browser-name.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { sessions as messages } from '#messages/features/account'
import { sessionsQuery } from './queries.ts'
import { SignOutEverywhere } from './sign-out-everywhere.tsx'

/** Where the person is signed in, and how to end that. */
export function SessionsSection() {
  const { data, failed } = useRead(sessionsQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button goes with its row; focus must not fall into nothing.
  const { ending, failure, end } = useEnd(() => heading.current?.focus())
  return (
    <section className="card card-table" aria-labelledby="sessions-heading">
      <div className="table-head">
        <h2 id="sessions-heading" ref={heading} tabIndex={-1}>
          {messages.title}
        </h2>
        <SignOutEverywhere />
      </div>
      <FailureAlert failure={failure} />
      {failed && <ReadFailure {...failed} />}
      {data?.sessions.length === 0 && <p className="empty-table">{messages.none}</p>}
      {data && data.sessions.length > 0 && (
        <Rows sessions={data.sessions} ending={ending} onEnd={end} />
      )}
      {!data && !failed && <Skeleton lines={3} label={messages.loading} />}
    </section>
  )
}

function useEnd(onEnded: () => void) {
  const queries = useQueryClient()
  const [ending, setEnding] = useState<string>()
  const { isBusy, failure, send } = useSubmit(async (sessionId: string) => {
    setEnding(sessionId)
    try {
      await callApi(sessionEndpoints.revokeSession, { params: { sessionId } })
      onEnded()
      announce(messages.ended)
    } finally {
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    }
  })
  return { ending: isBusy ? ending : undefined, failure, end: (id: string) => void send(id) }
}

type RowsProps = {
  sessions: SignedInSession[]
  /** The id of the session that is being ended. */
  ending: string | undefined
  onEnd: (sessionId: string) => void
}

function Rows({ sessions, ending, onEnd }: RowsProps) {
  const columns: Column<SignedInSession>[] = [
    {
      label: messages.browser,
      kind: 'name',
      renderCell: (session) => <BrowserName session={session} />,
    },
    { label: messages.address, renderCell: ({ address }) => <Value>{address}</Value> },
    { label: messages.signedIn, renderCell: ({ signedInAt }) => <LoneTime iso={signedInAt} /> },
    { label: messages.lastSeen, renderCell: ({ lastSeenAt }) => <LoneTime iso={lastSeenAt} /> },
    {
      label: messages.action,
      kind: 'actions',
      renderCell: (session) =>
        !session.isCurrent && <EndButton session={session} ending={ending} onEnd={onEnd} />,
    },
  ]
  return (
    <DataTable
      className="sessions-table"
      aria-labelledby="sessions-heading"
      columns={columns}
      items={sessions}
      keyOf={({ id }) => id}
    />
  )
}

function BrowserName({ session: { userAgent, isCurrent } }: { session: SignedInSession }) {
  return (
    <>
      <span title={userAgent}>{browserName(userAgent)}</span>
      {isCurrent && <span className="tag">{messages.thisOne}</span>}
    </>
  )
}

type EndProps = Omit<RowsProps, 'sessions'> & { session: SignedInSession }

function EndButton({ session: { id, userAgent, address }, ending, onEnd }: EndProps) {
  return (
    <Button
      variant="quiet"
      aria-label={messages.endOf(browserName(userAgent), address)}
      isBlocked={ending !== undefined}
      aria-busy={ending === id}
      onClick={() => onEnd(id)}
    >
      {ending === id ? messages.ending : messages.end}
    </Button>
  )
}
