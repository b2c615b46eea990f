import { auditEndpoints, type AuditFilter, type ExportFormat } from '@sipdesk/shared/audit.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { callApi, isWaiting } from '#src/api/client.ts'
import { refreshApprovals, sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { downloadFrom } from '#src/lib/download.ts'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { Popover } from '#src/ui/popover.tsx'
import { exportHref } from './filter.ts'
import { approvalNote as approvalMessages } from '#messages/ui'
import { exports as messages } from '#messages/features/audit'

/** Takes what matches away as a file. */
export function ExportMenu({ filter }: { filter: AuditFilter }) {
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
  return (
    <div className="activity-exporting">
      <Popover
        name={messages.title}
        renderOpener={(opener) => (
          <Button {...opener} icon="download">
            {messages.title}
          </Button>
        )}
      >
        {(close) => (
          <Formats
            filter={filter}
            // The question who it is would close it: it is closed first, so that focus comes back to its button.
            onExport={(format) => {
              close()
              void send(format)
            }}
          >
            {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
          </Formats>
        )}
      </Popover>
      <FailureAlert failure={failure} />
    </div>
  )
}

/** The one that people open comes first. */
const FORMATS: readonly ExportFormat[] = ['spreadsheet', 'csv', 'json']

type FormatsProps = {
  filter: AuditFilter
  onExport: (format: ExportFormat) => void
  children: ReactNode
}

function Formats({ filter, onExport, children }: FormatsProps) {
  return (
    <div className="activity-export">
      {FORMATS.map((format) => (
        <a
          key={format}
          className="button button-quiet"
          href={exportHref(format, filter)}
          download
          aria-describedby="activity-export-note"
          onClick={(event) => {
            event.preventDefault()
            onExport(format)
          }}
        >
          {messages.as[format]}
        </a>
      ))}
      <p className="quiet" id="activity-export-note">
        {messages.about}
      </p>
      {children}
    </div>
  )
}
