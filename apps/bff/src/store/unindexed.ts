import { sql } from 'kysely'
import type { AuditEvent } from '@sipdesk/shared/audit.ts'

/**
 * A column of the record that a query compares without its index. SQLite does not know how many events have a value: of
 * several indexes it may take the one of what most have, such as a result, and walk through a record of millions.
 */
export function unindexed(column: 'action' | 'listSid' | 'personId' | 'result') {
  return sql<string>`coalesce(${sql.ref(column)}, '')`
}

/** The number of an event, likewise. */
export const unindexedSeq = sql<AuditEvent['seq']>`"seq" + 0`
