import type { RecordedPerson } from '@sipdesk/shared/audit.ts'
import { personDetailsEndpoints } from '@sipdesk/shared/person-details.ts'
import type { SignedInSession } from '@sipdesk/shared/session.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { browserName } from '#src/lib/browser-name.ts'
import { told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { personQuery } from './queries.ts'
import { person as messages } from '#messages/features/person'

type Props = { person: RecordedPerson; sessions: SignedInSession[] }

/** Where a person is signed in, and the way to end that everywhere. */
export function PersonSessions({ person, sessions }: Props) {
  const [isAsked, setIsAsked] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasOthers = sessions.some(({ isCurrent }) => !isCurrent)
  return (
    <section className="card card-table" aria-labelledby="person-sessions">
      <div className="table-head">
        <h2 id="person-sessions" ref={heading} tabIndex={-1}>
          {messages.sessions}
        </h2>
        {hasOthers && (
          <Button onClick={() => setIsAsked(true)}>{messages.endSessions.label}</Button>
        )}
      </div>
      {sessions.length === 0 && <p className="empty-table">{messages.notSignedIn}</p>}
      {sessions.length > 0 && <Rows sessions={sessions} />}
      {isAsked && (
        <Question
          person={person}
          isOwn={sessions.some(({ isCurrent }) => isCurrent)}
          onClose={() => setIsAsked(false)}
          onDone={() => {
            flushSync(() => setIsAsked(false))
            heading.current?.focus()
          }}
        />
      )}
    </section>
  )
}

const COLUMNS: Column<SignedInSession>[] = [
  {
    label: messages.browser,
    kind: 'name',
    renderCell: ({ userAgent, isCurrent }) => (
      <>
        <span title={userAgent}>{browserName(userAgent)}</span>
        {isCurrent && <span className="tag">{messages.thisOne}</span>}
      </>
    ),
  },
  { label: messages.address, renderCell: ({ address }) => <Value>{address}</Value> },
  { label: messages.signedInAt, renderCell: ({ signedInAt }) => <LoneTime iso={signedInAt} /> },
  { label: messages.lastSeen, renderCell: ({ lastSeenAt }) => <LoneTime iso={lastSeenAt} /> },
]

function Rows({ sessions }: { sessions: SignedInSession[] }) {
  return (
    <DataTable
      className="person-table"
      aria-labelledby="person-sessions"
      columns={COLUMNS}
      items={sessions}
      keyOf={({ id }) => id}
    />
  )
}

type QuestionProps = {
  person: RecordedPerson
  isOwn: boolean
  onClose: () => void
  onDone: () => void
}

function Question({ person: { id, name }, isOwn, onClose, onDone }: QuestionProps) {
  const queries = useQueryClient()
  const { isBusy, failure, send } = useSubmit(async () => {
    try {
      await callApi(personDetailsEndpoints.endSessionsOfPerson, { params: { personId: id } })
    } finally {
      await queries.invalidateQueries({ queryKey: personQuery(id).queryKey })
    }
  })

  async function confirm() {
    const end = await send()
    if (!end || !('result' in end)) return
    onDone()
    announce(messages.endSessions.done(name))
  }
  return (
    <ConfirmDialog
      title={told((value) => messages.endSessions.title(value(name)))}
      confirmLabel={messages.endSessions.label}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{messages.endSessions.consequence(isOwn)}</p>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
