import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { DestinationStream } from 'pino'

/** Writes each event as a line of JSON. Lines of the log, to the same output, have no `auditEvent`. */
export function writeLines(output: DestinationStream, events: AuditEvent[]): void {
  for (const auditEvent of events) output.write(`${JSON.stringify({ auditEvent })}\n`)
}
