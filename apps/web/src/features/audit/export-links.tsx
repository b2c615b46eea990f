import { auditEndpoints, type AuditFilter } from '@sipdesk/shared/audit.ts'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { downloadFrom } from '#src/lib/download.ts'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { exportHref, type ExportFormat } from './filter.ts'
import * as messages from '#messages/features/audit'

/** Takes the events that match away as a file. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  const { failure, send } = useSubmit(async (href: string) => {
    // What a browser saves as a file shows neither a question nor a problem.
    await callApi(auditEndpoints.prepareAuditExport)
    downloadFrom(href)
  })
  const onExport = (href: string) => void send(href)
  return (
    <div className="record-export">
      <p className="quiet" id="record-export-note">
        {messages.aboutExport}
      </p>
      <div className="button-row">
        <ExportLink format="spreadsheet" filter={filter} onExport={onExport} />
        <ExportLink format="csv" filter={filter} onExport={onExport} />
        <ExportLink format="json" filter={filter} onExport={onExport} />
      </div>
      <FailureAlert failure={failure} />
    </div>
  )
}

type LinkProps = {
  format: ExportFormat
  filter: AuditFilter
  onExport: (href: string) => void
}

function ExportLink({ format, filter, onExport }: LinkProps) {
  const href = exportHref(format, filter)
  return (
    <a
      className="button button-plain"
      href={href}
      download
      aria-describedby="record-export-note"
      onClick={(event) => {
        event.preventDefault()
        onExport(href)
      }}
    >
      {messages.exportAs[format]}
    </a>
  )
}
