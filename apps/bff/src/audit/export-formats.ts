import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { EVENT_COLUMNS } from '../store/audit-log.ts'

/** An export format: the text before the first event, of each event, between two, and after the last. */
export type ExportFormat = {
  contentType: string
  begin: string
  row: (event: AuditEvent) => string
  between: string
  end: string
}

export const exportFormats: Record<'csv' | 'json', ExportFormat> = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    begin: `${EVENT_COLUMNS.join(',')}\r\n`,
    row: (event) => `${EVENT_COLUMNS.map((column) => cell(event[column])).join(',')}\r\n`,
    between: '',
    end: '',
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    begin: '[\n',
    row: (event) => JSON.stringify(event),
    between: ',\n',
    end: '\n]\n',
  },
}

/**
 * One cell. Text that a spreadsheet would read as a formula gets a leading apostrophe, which marks it
 * as text. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text
}
