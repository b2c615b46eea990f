import type { AuditEvent, RecordedEvent } from '@sipdesk/shared/audit.ts'
import type { ReactNode } from 'react'
import { browserName } from '#src/lib/browser-name.ts'
import { exactTime, formatNumber } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { ShortCode } from '#src/ui/short-code.tsx'
import { evidenceIn, isRequest, roleIn, whoIn } from './event-text.ts'
import { details as messages } from '#messages/features/audit'

const { terms } = messages

/** Everything that is known of one action; what is not on record is left out. */
export function ActionDetails({
  action,
  listName,
}: {
  action: RecordedEvent
  listName: string | undefined
}) {
  return (
    <div className="activity-details">
      <dl>
        <Times action={action} />
        <Id term={terms.problemCode} value={action.code} isWhole />
        <Known term={terms.evidence} value={isRequest(action.action) ? null : evidenceIn(action)} />
        <Known term={terms.requestedBy} value={action.requestedBy} />
        <Id term={terms.twilioRequestId} value={action.twilioRequestId} />
        <Id term={terms.credentialSid} value={action.credentialSid} />
        {action.listSid !== null && (
          <Detail term={terms.list}>
            {listName !== undefined && <Value>{listName}</Value>}{' '}
            <Copied term={terms.listSid} text={action.listSid} />
          </Detail>
        )}
      </dl>
      <dl>
        <Detail term={terms.person}>
          <Person action={action} />
        </Detail>
        <From action={action} />
        <Id term={terms.sessionId} value={action.sessionId} />
        <Id term={terms.requestId} value={action.requestId} />
      </dl>
      <Ways action={action} />
    </div>
  )
}

function Times({ action }: { action: RecordedEvent }) {
  const { at, phase } = action
  const asked = phase === 'intent' ? action : action.intent
  return (
    <>
      {asked && (
        <Detail term={terms.asked}>
          <Instant event={asked} />
        </Detail>
      )}
      {phase === 'outcome' && (
        <Detail term={asked ? terms.ended : terms.recorded}>
          <Instant event={action} />
          {asked && `, ${messages.after(formatNumber(Date.parse(at) - Date.parse(asked.at)))}`}
        </Detail>
      )}
    </>
  )
}

const Instant = ({ event: { at, seq } }: { event: AuditEvent }) => (
  <time dateTime={at} title={at}>
    {messages.onRecord(exactTime(at), formatNumber(seq))}
  </time>
)

function Person({ action }: { action: AuditEvent }) {
  const { personId } = action
  const role = roleIn(action)
  const name = <Value>{whoIn(action)}</Value>
  return (
    <>
      {personId === null ? name : <Link href={paths.person(personId)}>{name}</Link>}
      {role !== null && `, ${role}`}
    </>
  )
}

function From({ action: { address, userAgent } }: { action: AuditEvent }) {
  if (address === null && userAgent === null) return null
  return (
    <Detail term={terms.from}>
      {userAgent !== null && <span title={userAgent}>{browserName(userAgent)}</span>}
      {userAgent !== null && address !== null && ', '}
      {address !== null && <Code>{address}</Code>}
    </Detail>
  )
}

/** What to do with it, and where to go on from it. */
function Ways({ action }: { action: RecordedEvent }) {
  const { username, listSid, personId } = action
  const json = JSON.stringify(action, null, 2)
  const ofUsername = username !== null && { username, ...(listSid !== null && { list: listSid }) }
  return (
    <div className="activity-ways">
      <CopyButton label={messages.copyAsJson} text={json} words={messages.copyAsJson} />
      {ofUsername && (
        <Link className="button button-plain" href={paths.auditOf(ofUsername)}>
          {messages.allOfUsername}
        </Link>
      )}
      {personId !== null && (
        <Link className="button button-plain" href={paths.auditOf({ person: personId })}>
          {messages.allOfPerson}
        </Link>
      )}
      <details>
        <summary>{messages.rawData}</summary>
        <pre>
          <Code>{json}</Code>
        </pre>
      </details>
    </div>
  )
}

function Known({ term, value }: { term: string; value: string | null }) {
  return value === null ? null : (
    <Detail term={term}>
      <Value>{value}</Value>
    </Detail>
  )
}

/** Something to look up elsewhere, letter by letter. */
function Id({ term, value, isWhole }: { term: string; value: string | null; isWhole?: boolean }) {
  if (value === null) return null
  return (
    <Detail term={term}>
      {isWhole ? <Code>{value}</Code> : <Copied term={term} text={value} />}
    </Detail>
  )
}

function Copied({ term, text }: { term: string; text: string }) {
  return (
    <>
      <ShortCode text={text} />
      <CopyButton label={messages.copy(term)} text={text} isCompact />
    </>
  )
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
