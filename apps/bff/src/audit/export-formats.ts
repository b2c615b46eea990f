import type { AuditEvent, EXPORT_FORMATS } from '@sipdesk/shared/audit.ts'
import type { Language } from '@sipdesk/shared/appearance.ts'
import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import { EVENT_COLUMNS } from '../store/batch.ts'

/** An export format: the text before the first event, of each event, between two, and after the last. */
export type ExportFormat = {
  contentType: string
  /** The end of the file’s name. */
  fileEnd: string
  begin: string
  row: (event: AuditEvent) => string
  between: string
  end: string
}

type Name = (typeof EXPORT_FORMATS)[number]

/** How a format is written for a reader of this language: spreadsheets take a file apart by its habits. */
export function exportFormat(name: Name, language: Language): ExportFormat {
  return name === 'spreadsheet' ? spreadsheet(SEPARATORS[language]) : exact[name]
}

/** What Excel expects between two cells, where the machine speaks the language. */
const SEPARATORS: Record<Language, string> = { en: ',', de: ';' }

/** CSV that spreadsheets open right: with a mark of UTF-8, and every text marked as one. */
function spreadsheet(separator: string): ExportFormat {
  return {
    contentType: 'text/csv; charset=utf-8',
    fileEnd: '-spreadsheet.csv',
    begin: `\ufeff${EVENT_COLUMNS.join(separator)}\r\n`,
    row: (event) => `${EVENT_COLUMNS.map((column) => textCell(event[column])).join(separator)}\r\n`,
    between: '',
    end: '',
  }
}

const exact: Record<Exclude<Name, 'spreadsheet'>, ExportFormat> = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    fileEnd: '.csv',
    begin: `${EVENT_COLUMNS.join(',')}\r\n`,
    row: (event) => `${EVENT_COLUMNS.map((column) => cell(event[column])).join(',')}\r\n`,
    between: '',
    end: '',
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    fileEnd: '.json',
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
  const text = inert(value)
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text
}

function inert(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

/** Characters that Excel takes as a text within a formula. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const TEXT_MAX_CHARACTERS = 255

/**
 * One cell for a spreadsheet. A text is a formula that says it, or `007` would be 7, `1e5` 100000 and `50%` 0.5; what
 * is in it is never run. One too long for that is no number, and is written as in the exact file.
 */
export function textCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = withInvisibleShown(value)
  if (text.length > TEXT_MAX_CHARACTERS) return `"${inert(text).replaceAll('"', '""')}"`
  const formula = `="${text.replaceAll('"', '""')}"`
  return `"${formula.replaceAll('"', '""')}"`
}
