import type { RecordedEvent } from '@sipdesk/shared/audit.ts'
import { useId, type ReactNode } from 'react'
import { exactTime } from '#src/lib/format.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { evidenceIn, roleIn, whatIn, whoIn } from './event-text.ts'
import { ResultBadge } from './result-badge.tsx'
import * as messages from '#messages/features/audit'

type Props = { event: RecordedEvent; onClose: () => void }

/** Everything that is on record about one action; open for as long as it is drawn. */
export function EventDialog({ event, onClose }: Props) {
  const id = useId()
  return (
    <Modal aria-labelledby={id} className="record-dialog" onClose={onClose}>
      <div className="record-dialog-head">
        <h2 id={id} tabIndex={-1}>
          {whatIn(event)}
        </h2>
        <Button onClick={onClose}>{messages.close}</Button>
      </div>
      <Details event={event} />
    </Modal>
  )
}

function Details({ event }: { event: RecordedEvent }) {
  const { terms } = messages
  const { intent } = event
  return (
    <dl className="record-details">
      <Detail term={terms.number}>{event.seq}</Detail>
      <Detail term={messages.when}>
        <time dateTime={event.at}>{exactTime(event.at)}</time>
        <Code>{event.at}</Code>
      </Detail>
      <Detail term={messages.action}>
        <Code>{event.action}</Code>
      </Detail>
      <Detail term={terms.phase}>{messages.phases[event.phase]}</Detail>
      {intent && (
        <Detail term={terms.intent}>
          <time dateTime={intent.at}>
            {messages.numberAndTime(intent.seq, exactTime(intent.at))}
          </time>
        </Detail>
      )}
      <Detail term={messages.result}>
        <ResultBadge event={event} />
      </Detail>
      <Id term={terms.problemCode} value={event.code} />
      <Detail term={messages.who}>
        <Value>{whoIn(event)}</Value>
      </Detail>
      <Detail term={terms.role}>{roleIn(event)}</Detail>
      <Id term={terms.personId} value={event.personId} />
      <Id term={terms.sessionId} value={event.sessionId} />
      <Id term={terms.address} value={event.address} />
      <Detail term={terms.userAgent}>{event.userAgent && <Value>{event.userAgent}</Value>}</Detail>
      <Id term={terms.username} value={event.username} />
      <Id term={messages.listSid} value={event.listSid} />
      <Id term={terms.credentialSid} value={event.credentialSid} />
      <Detail term={terms.target}>{event.target && <Value>{event.target}</Value>}</Detail>
      <Detail term={terms.evidence}>{evidenceIn(event)}</Detail>
      <Detail term={terms.requestedBy}>
        {event.requestedBy && <Value>{event.requestedBy}</Value>}
      </Detail>
      <Id term={terms.requestId} value={event.requestId} />
      <Id term={terms.twilioRequestId} value={event.twilioRequestId} />
      <Id term={terms.digest} value={event.digest} />
      <Id term={terms.previousDigest} value={event.previousDigest} />
      <Id term={terms.keyId} value={event.keyId} />
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
          <Code className="record-text">{value}</Code>
          <CopyButton label={messages.copyTerm(term)} text={value} isCompact />
        </>
      )}
    </Detail>
  )
}

function None() {
  return <span className="quiet">{messages.none}</span>
}
