import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { exportHref } from './filter.ts'
import * as messages from '#messages/features/audit'

/** Takes the events that match away as a file. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  return (
    <div className="record-export">
      <p className="quiet" id="record-export-note">
        {messages.aboutExport}
      </p>
      <div className="button-row">
        <ExportLink format="csv" filter={filter} />
        <ExportLink format="json" filter={filter} />
      </div>
    </div>
  )
}

function ExportLink({ format, filter }: { format: 'csv' | 'json'; filter: AuditFilter }) {
  return (
    <a
      className="button button-plain"
      href={exportHref(format, filter)}
      download
      aria-describedby="record-export-note"
    >
      {messages.exportAs(format.toUpperCase())}
    </a>
  )
}
