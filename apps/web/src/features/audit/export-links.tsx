import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { exportHref } from './record-filter.ts'

/** Takes the events that match away as a file. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  return (
    <div className="record-export">
      <p className="quiet" id="record-export-note">
        An export has all events that match the filters. The export itself is put on record.
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
      Export {format.toUpperCase()}
    </a>
  )
}
