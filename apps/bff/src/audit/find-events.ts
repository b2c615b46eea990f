import { AuditEvent, type AuditFilter } from '@sipdesk/shared/audit.ts'
import type { Database } from '../store/store.ts'

/** Events of a page. */
export const PAGE_SIZE = 50

type Page = { filter: AuditFilter; before?: number | undefined; limit?: number }

/**
 * Events that match, newest first, older than the event numbered `before`. Times never decrease
 * along the chain, so a period is a range of numbers, found by two index lookups.
 */
export async function findEvents(
  db: Database,
  { filter, before, limit = PAGE_SIZE }: Page,
): Promise<AuditEvent[]> {
  const { from, to } = filter
  let query = db.selectFrom('auditEvents').selectAll().orderBy('seq', 'desc').limit(limit)
  for (const [name, column] of COLUMNS) {
    const value = filter[name]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  if (before !== undefined) query = query.where('seq', '<', before)
  if (from !== undefined) query = query.where('seq', '>=', await firstSeqFrom(db, from))
  if (to !== undefined) query = query.where('seq', '<', await firstSeqFrom(db, to))
  const rows = await query.execute()
  return rows.map((row) => AuditEvent.parse(row))
}

/** The column that each filter compares. */
const COLUMNS = [
  ['person', 'personId'],
  ['list', 'listSid'],
  ['username', 'username'],
  ['action', 'action'],
  ['result', 'result'],
] as const satisfies [keyof AuditFilter, keyof AuditEvent][]

/** Greater than the number of any event. */
const BEYOND = Number.MAX_SAFE_INTEGER

async function firstSeqFrom(db: Database, time: string): Promise<number> {
  const row = await db
    .selectFrom('auditEvents')
    .select('seq')
    .where('at', '>=', new Date(time).toISOString())
    .orderBy('at')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? BEYOND
}
