import type { RecordedEvent } from '@sipdesk/shared/audit.ts'
import { useState } from 'react'
import { exactTime } from '#src/lib/format.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { EventDialog } from './event-dialog.tsx'
import { evidenceIn, isRequest, roleIn, whatIn, whoIn } from './event-text.ts'
import { ResultBadge } from './result-badge.tsx'
import * as messages from '#messages/features/audit'

type Props = {
  events: RecordedEvent[]
  /** By SID, as far as they are known. */
  listNames: Map<string, string>
}

/** The actions, newest first; the time of each opens all that is on record of it. */
export function RecordTable({ events, listNames }: Props) {
  const [opened, setOpened] = useState<RecordedEvent>()
  const columns: Column<RecordedEvent>[] = [
    {
      label: messages.when,
      kind: 'name',
      renderCell: (event) => <Opener event={event} onOpen={setOpened} />,
    },
    { label: messages.who, renderCell: (event) => <Who event={event} /> },
    { label: messages.what, renderCell: whatIn },
    {
      label: messages.onWhat,
      renderCell: (event) => <OnWhat event={event} listNames={listNames} />,
    },
    { label: messages.result, renderCell: (event) => <ResultBadge event={event} /> },
  ]
  return (
    <>
      <DataTable
        className="record-table"
        aria-labelledby="record-events"
        columns={columns}
        items={events}
        keyOf={({ seq }) => seq}
      />
      {opened && <EventDialog event={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function Opener({
  event,
  onOpen,
}: {
  event: RecordedEvent
  onOpen: (event: RecordedEvent) => void
}) {
  const when = exactTime(event.at)
  return (
    <Button
      variant="quiet"
      aria-haspopup="dialog"
      aria-label={messages.detailsOf(when, whatIn(event))}
      title={messages.details}
      onClick={({ currentTarget }) => {
        // Safari does not focus a button that is clicked, and the dialog gives focus back to what had it.
        currentTarget.focus()
        onOpen(event)
      }}
    >
      <time dateTime={event.at}>{when}</time>
    </Button>
  )
}

function Who({ event }: { event: RecordedEvent }) {
  const role = roleIn(event)
  return (
    <>
      <Value className="record-line">{whoIn(event)}</Value>
      {role && <span className="record-line quiet">{role}</span>}
    </>
  )
}

function OnWhat({ event, listNames }: { event: RecordedEvent } & Pick<Props, 'listNames'>) {
  const { username, listSid, target } = event
  const request = isRequest(event.action) ? evidenceIn(event) : null
  const listName = listSid === null ? undefined : listNames.get(listSid)
  return (
    <>
      {request !== null && <Value className="record-line">{request}</Value>}
      {username !== null && <Code className="record-line record-text">{username}</Code>}
      {listName !== undefined && listName !== target && (
        <Value className="record-line">{listName}</Value>
      )}
      {listSid !== null && <Code className="record-line quiet">{listSid}</Code>}
      {target !== null && <Value className="record-line">{target}</Value>}
    </>
  )
}
