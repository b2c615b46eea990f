import { AUDIT_EXPORT_PATH, AuditFilter } from '@sipdesk/shared/audit.ts'
import * as z from 'zod/mini'
import { isoFromLocal, localFromIso } from './local-time.ts'

/** The fields of a filter, as the contract names them. */
const NAMES = z.keyof(AuditFilter).options

/** The filter in the query string of the page; what is not valid there is left out. */
export function filterFromSearch(search: string): AuditFilter {
  const params = new URLSearchParams(search)
  return readFilter((name) => params.get(name))
}

/** The filter in the fields of the form, whose times are local. What the form does not ask for stays. */
export function filterFromForm(fields: FormData, current: AuditFilter): AuditFilter {
  return readFilter((name) => {
    if (!fields.has(name)) return current[name] ?? null
    const value = fields.get(name)
    const text = typeof value === 'string' ? value : ''
    if (name === 'from' || name === 'to') return instant(text, current[name])
    return name === 'listName' ? text.trim() : text
  })
}

/** The filter as a query string, without the question mark. */
export function searchOf(filter: AuditFilter): string {
  return new URLSearchParams(textsOf(filter)).toString()
}

export type ExportFormat = 'csv' | 'json' | 'spreadsheet'

/** Where the events that match can be downloaded. */
export function exportHref(format: ExportFormat, filter: AuditFilter): string {
  const query = new URLSearchParams([['format', format], ...textsOf(filter)])
  return `${AUDIT_EXPORT_PATH}?${query.toString()}`
}

/** Whether it narrows anything. */
export function isNarrow(filter: AuditFilter): boolean {
  return textsOf(filter).length > 0
}

function textsOf(filter: AuditFilter): [string, string][] {
  return Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1])
}

function readFilter(textOf: (name: (typeof NAMES)[number]) => string | null): AuditFilter {
  const valid = NAMES.map((name) => [name, textOf(name)] as const).filter(
    ([name, text]) => !!text && AuditFilter.shape[name].safeParse(text).success,
  )
  return AuditFilter.parse(Object.fromEntries(valid))
}

/** In the hour that comes twice when summer time ends, a local time alone would lose which one was meant. */
function instant(local: string, current: string | undefined): string {
  return current && localFromIso(current) === local ? current : isoFromLocal(local)
}
