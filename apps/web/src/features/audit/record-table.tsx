import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { useState } from 'react'
import { exactTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import * as words from '#words/record-page.ts'
import { EventDialog } from './event-dialog.tsx'
import { roleIn, whatIn, whoIn } from './record-words.ts'
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
        aria-label={words.eventsScrollable}
      >
        <table className="data-table record-table" aria-labelledby="record-events">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.onWhat}</th>
              <th scope="col">{words.result}</th>
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
  const role = roleIn(event)
  return (
    <tr>
      <th scope="row">
        <Button
          look="quiet"
          aria-haspopup="dialog"
          aria-label={words.detailsOf(when, whatIn(event))}
          title={words.details}
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
        {role && <span className="record-line quiet">{role}</span>}
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
