import { exactTime } from '#src/lib/time.ts'
import type { RecentError } from './status-query.ts'
import '#src/ui/data-table.css'

/** What Twilio refused or left unanswered lately, newest first. */
export function RecentErrors({ errors }: { errors: RecentError[] }) {
  return (
    <section className="card card-table" aria-labelledby="status-errors">
      <div className="table-head">
        <h2 id="status-errors">Last errors</h2>
        <p className="quiet">since Sipdesk started, 20 at most</p>
      </div>
      {errors.length === 0 ? (
        <p className="empty-table">Twilio has refused nothing and answered everything.</p>
      ) : (
        <div
          className="scroller status-scroller"
          tabIndex={0}
          role="region"
          aria-label="Errors, scrollable"
        >
          <table className="data-table status-table" aria-labelledby="status-errors">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What people were told</th>
                <th scope="col">What Twilio said</th>
                <th scope="col">For support</th>
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
        {title}
        <code className="status-line quiet">{route}</code>
      </th>
      <td>{twilio ? <Said twilio={twilio} /> : <span className="quiet">Nothing</span>}</td>
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
      {message && <span className="status-line">“{message}”</span>}
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
              error {code} (new tab)
            </a>
          </>
        )}
      </span>
    </>
  )
}
