import { exactTime } from '#src/lib/time.ts'
import { titleOf } from './state.ts'
import type { RecentError } from './status-query.ts'
import * as words from '#words/status-page.tsx'
import { forSupport, quoted } from '#words/ui.ts'
import '#src/ui/data-table.css'

/** What Twilio refused or left unanswered lately, newest first. */
export function RecentErrors({ errors }: { errors: RecentError[] }) {
  return (
    <section className="card card-table" aria-labelledby="status-errors">
      <div className="table-head">
        <h2 id="status-errors">{words.lastErrors}</h2>
        <p className="quiet">{words.whichErrors}</p>
      </div>
      {errors.length === 0 ? (
        <p className="empty-table">{words.noErrors}</p>
      ) : (
        <div
          className="scroller status-scroller"
          tabIndex={0}
          role="region"
          aria-label={words.scrollable}
        >
          <table className="data-table status-table" aria-labelledby="status-errors">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.told}</th>
                <th scope="col">{words.twilioSaid}</th>
                <th scope="col">{forSupport}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map((error) => (
                <Row key={`${error.at} ${error.requestId}`} error={error} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ error: { at, title, code, route, requestId, twilio } }: { error: RecentError }) {
  return (
    <tr>
      <td>
        <time dateTime={at}>{exactTime(at)}</time>
      </td>
      <th scope="row">
        {titleOf(code) ?? title}
        <code className="status-line quiet">{route}</code>
      </th>
      <td>{twilio ? <Said twilio={twilio} /> : <span className="quiet">{words.nothing}</span>}</td>
      <td>
        <code className="status-line">{code}</code>
        <code className="status-line quiet">{requestId}</code>
        {twilio?.requestId && <code className="status-line quiet">{twilio.requestId}</code>}
      </td>
    </tr>
  )
}

/** Twilio's words; its code leads to what Twilio writes about it. */
function Said({
  twilio: { status, code, message },
}: {
  twilio: NonNullable<RecentError['twilio']>
}) {
  return (
    <>
      {message && <span className="status-line">{quoted(message)}</span>}
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
              {words.error(code)}
            </a>
          </>
        )}
      </span>
    </>
  )
}
