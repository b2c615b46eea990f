import { AUDIT_EXPORT_PATH, AuditFilter, type ExportFormat } from '@sipdesk/shared/audit.ts'
import * as z from 'zod/mini'
import { isoFromLocal, localFromIso } from './local-time.ts'

/** The fields of a filter, as the contract names them. */
const NAMES = z.keyof(AuditFilter).options

/** The filter in the query string of the page; what is not valid there is left out. */
export function filterFromSearch(search: string): AuditFilter {
  const params = new URLSearchParams(search)
  return readFilter((name) => params.get(name))
}

/** The filter with some of it changed; what is undefined or empty is no longer asked for. */
export function withChanges(filter: AuditFilter, changes: AuditFilter): AuditFilter {
  const next = { ...filter, ...changes }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => !!value))
}

/**
 * The instant that a field with a local time means. In the hour that comes twice when summer time ends, the text alone would lose
 * which one: what was not touched is kept to the letter.
 */
export function instantIn(local: string, current: string | undefined): string {
  return current && localFromIso(current) === local ? current : isoFromLocal(local)
}

/** The filter as a query string, without the question mark. */
export function searchOf(filter: AuditFilter): string {
  return new URLSearchParams(textsOf(filter)).toString()
}

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
