import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { useState } from 'react'
import { exactTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import { EventDialog } from './event-dialog.tsx'
import { whatIn, whoIn } from './record-words.ts'
import { ResultBadge } from './result-badge.tsx'
import '#src/ui/data-table.css'

/** The events, newest first; the time of each opens all of it. */
export function RecordTable({ events }: { events: AuditEvent[] }) {
  const [opened, setOpened] = useState<AuditEvent>()
  return (
    <>
      <div
        className="scroller record-scroller"
        tabIndex={0}
        role="region"
        aria-label="Events, scrollable"
      >
        <table className="data-table record-table" aria-labelledby="record-events">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">On what</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <Row key={event.seq} event={event} onOpen={setOpened} />
            ))}
          </tbody>
        </table>
      </div>
      {opened && <EventDialog event={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function Row({ event, onOpen }: { event: AuditEvent; onOpen: (event: AuditEvent) => void }) {
  const when = exactTime(event.at)
  return (
    <tr>
      <th scope="row">
        <Button
          look="quiet"
          aria-haspopup="dialog"
          aria-label={`${when}: details of ${whatIn(event)}`}
          title="Details"
          onClick={({ currentTarget }) => {
            // Safari does not focus a button that is clicked, and the dialog gives focus back to what had it.
            currentTarget.focus()
            onOpen(event)
          }}
        >
          <time dateTime={event.at}>{when}</time>
        </Button>
      </th>
      <td>
        <span className="record-line">{whoIn(event)}</span>
        {event.personRole && <span className="record-line quiet">{event.personRole}</span>}
      </td>
      <td>{whatIn(event)}</td>
      <td>
        <OnWhat event={event} />
      </td>
      <td>
        <ResultBadge event={event} />
      </td>
    </tr>
  )
}

function OnWhat({ event: { username, listSid, target } }: { event: AuditEvent }) {
  return (
    <>
      {username !== null && <code className="record-line record-text">{username}</code>}
      {listSid !== null && <code className="record-line quiet">{listSid}</code>}
      {target !== null && <span className="record-line">{target}</span>}
    </>
  )
}
