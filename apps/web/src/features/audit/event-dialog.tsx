import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { exactTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import '#src/ui/dialog.css'
import { whatIn, whoIn } from './record-words.ts'
import { ResultBadge } from './result-badge.tsx'

type Props = { event: AuditEvent; onClose: () => void }

/** Everything that is on record about one event; open for as long as it is drawn. */
export function EventDialog({ event, onClose }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // A layout effect is undone before the element leaves the page: only then does closing it give
  // focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog record-dialog"
      aria-labelledby={id}
      onClose={() => {
        // The event comes late: in development the dialog was opened a second time by then.
        if (!dialog.current?.open) onClose()
      }}
    >
      <div className="record-dialog-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {whatIn(event)}
        </h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <Details event={event} />
    </dialog>
  )
}

function Details({ event }: { event: AuditEvent }) {
  return (
    <dl className="record-details">
      <Detail term="Number">{event.seq}</Detail>
      <Detail term="When">
        <time dateTime={event.at}>{exactTime(event.at)}</time>
        <code>{event.at}</code>
      </Detail>
      <Detail term="Action">
        <code>{event.action}</code>
      </Detail>
      <Detail term="Phase">
        {event.phase === 'intent' ? 'Intent: written before it was tried' : 'Outcome'}
      </Detail>
      <Detail term="Result">
        <ResultBadge event={event} />
      </Detail>
      <Id term="Problem code" value={event.code} />
      <Detail term="Who">{whoIn(event)}</Detail>
      <Detail term="Role">{event.personRole}</Detail>
      <Id term="Person ID" value={event.personId} />
      <Id term="Session ID" value={event.sessionId} />
      <Id term="Address" value={event.address} />
      <Detail term="User agent">{event.userAgent}</Detail>
      <Id term="Username" value={event.username} />
      <Id term="List SID" value={event.listSid} />
      <Id term="Credential SID" value={event.credentialSid} />
      <Detail term="Target">{event.target}</Detail>
      <Detail term="Evidence">{event.evidence}</Detail>
      <Id term="Request ID" value={event.requestId} />
      <Id term="Twilio request ID" value={event.twilioRequestId} />
      <Id term="Digest" value={event.digest} />
      <Id term="Previous digest" value={event.previousDigest} />
    </dl>
  )
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children ?? <None />}</dd>
    </div>
  )
}

/** Something to look up elsewhere, letter by letter. */
function Id({ term, value }: { term: string; value: string | null }) {
  return (
    <Detail term={term}>
      {value === null ? (
        <None />
      ) : (
        <>
          <code className="record-text">{value}</code>
          <CopyButton label={`Copy: ${term}`} text={value} isCompact />
        </>
      )}
    </Detail>
  )
}

function None() {
  return <span className="quiet">none</span>
}
