import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import * as words from '#words/record-page.ts'
import { exportHref } from './record-filter.ts'

/** Takes the events that match away as a file. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  return (
    <div className="record-export">
      <p className="quiet" id="record-export-note">
        {words.aboutExport}
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
      {words.exportAs(format.toUpperCase())}
    </a>
  )
}
