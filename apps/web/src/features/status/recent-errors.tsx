import { exactTime } from '#src/lib/format.ts'
import { Code, told } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import type { RecentError } from './queries.ts'
import { page as messages } from '#messages/features/status'
import { common as commonMessages } from '#messages/ui'

/** What Twilio refused or left unanswered lately, newest first. */
export function RecentErrors({ errors }: { errors: RecentError[] }) {
  return (
    <section className="card card-table" aria-labelledby="status-errors">
      <div className="table-head">
        <h2 id="status-errors">{messages.lastErrors}</h2>
        <p className="quiet">{messages.whichErrors}</p>
      </div>
      {errors.length === 0 ? (
        <p className="empty-table">{messages.noErrors}</p>
      ) : (
        <DataTable
          className="status-table"
          aria-labelledby="status-errors"
          columns={COLUMNS}
          items={errors}
          keyOf={({ at, requestId }) => `${at} ${requestId}`}
        />
      )}
    </section>
  )
}

const COLUMNS: Column<RecentError>[] = [
  { label: messages.when, renderCell: ({ at }) => <time dateTime={at}>{exactTime(at)}</time> },
  { label: messages.told, kind: 'name', renderCell: (error) => <Told error={error} /> },
  {
    label: messages.twilioSaid,
    renderCell: ({ twilio }) =>
      twilio ? <Said twilio={twilio} /> : <span className="quiet">{messages.nothing}</span>,
  },
  { label: commonMessages.forSupport, renderCell: (error) => <Ids error={error} /> },
]

function Told({ error: { title, route } }: { error: RecentError }) {
  return (
    <>
      {title}
      <Code className="status-line quiet">{route}</Code>
    </>
  )
}

function Ids({ error }: { error: RecentError }) {
  const { code, requestId, twilio } = error
  return (
    <>
      <Code className="status-line">{code}</Code>
      <Code className="status-line quiet">{requestId}</Code>
      {twilio?.requestId && <Code className="status-line quiet">{twilio.requestId}</Code>}
      <CopyButton label={commonMessages.copyForSupport} text={textOf(error)} isCompact />
    </>
  )
}

/** All that support asks for, a line each. */
function textOf({ at, route, code, requestId, twilio }: RecentError): string {
  const reply = twilio && [`HTTP ${twilio.status}`, twilio.code, twilio.message, twilio.requestId]
  return [at, route, code, requestId, ...(reply ?? [])].filter(Boolean).join('\n')
}

/** Twilio's words; its code leads to what Twilio writes about it. */
function Said({
  twilio: { status, code, message },
}: {
  twilio: NonNullable<RecentError['twilio']>
}) {
  return (
    <>
      {message && (
        <span className="status-line">
          {told((value) => commonMessages.quoted(value(message)))}
        </span>
      )}
      <span className="status-line quiet">
        HTTP {status}
        {code !== undefined && (
          <>
            {' · '}
            <a
              href={`https://www.twilio.com/docs/api/errors/${code}`}
              target="_blank"
              rel="noreferrer"
            >
              {messages.error(code)}
            </a>
          </>
        )}
      </span>
    </>
  )
}
