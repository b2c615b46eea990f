import { auditEndpoints, type AuditFilter } from '@sipdesk/shared/audit.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi, isWaiting } from '#src/api/client.ts'
import { refreshApprovals, sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { downloadFrom } from '#src/lib/download.ts'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { exportHref, type ExportFormat } from './filter.ts'
import { approvalNote as approvalMessages } from '#messages/ui'
import * as messages from '#messages/features/audit'

/** Takes the events that match away as a file. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const isForTwo = needsSecondAdmin(useQuery(sessionQuery).data, 'export-activity')
  const { failure, send } = useSubmit(async (format: ExportFormat) => {
    // What a browser saves as a file shows neither a question nor a problem.
    const body = { ...filter, format }
    const reply = await callApi(auditEndpoints.prepareAuditExport, { body, reason })
    if (!isWaiting(reply)) return downloadFrom(exportHref(format, filter))
    announce(approvalMessages.asked)
    await refreshApprovals(queries)
  })
  const onExport = (format: ExportFormat) => void send(format)
  return (
    <div className="record-export">
      <p className="quiet" id="record-export-note">
        {messages.aboutExport}
      </p>
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
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
  onExport: (format: ExportFormat) => void
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
        onExport(format)
      }}
    >
      {messages.exportAs[format]}
    </a>
  )
}
