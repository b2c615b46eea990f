import type { AuditKeys } from './audit-keys.ts'
import {
  allowedOf,
  checkHead,
  EVENT_COLUMNS,
  linked,
  operationsOf,
  type Entry,
  type Written,
} from './batch.ts'
import { insertInto } from './insert-all.ts'
import {
  OPERATION_COLUMNS,
  SETTLE,
  UNLESS_TAKEN,
  withoutLock,
  type Operation,
} from './operations.ts'
import type { AuditHeadTable } from './schema.ts'
import type { Sqlite } from './sqlite.ts'

/**
 * Writes all of a batch that may be written, as one transaction without a pause in it, on statements kept ready: a
 * promise and a query builder's call for each row cost more than the row. It is on disk when it resolves, and until then
 * nobody else uses the connection, so that nothing is read that a power cut could take back.
 *
 * @throws AuditUnavailable where the head is not what Sipdesk wrote; what SQLite or the disk throws. Nothing is written
 * then, or it is not known whether it is on disk.
 */
export function writeBatchOnSqlite<E extends Entry>(
  sqlite: Sqlite,
  keys: AuditKeys,
  batch: E[],
): Promise<Written<E>> {
  return sqlite.alone(async () => {
    // Nobody could use the time for which the disk is waited for in the background, and that itself takes some.
    if (batch.length === 1 && !sqlite.isInDoubt()) return writeNow(sqlite, keys, batch)
    const written = sqlite.withoutSync(() => writeNow(sqlite, keys, batch))
    await sqlite.sync()
    return written
  })
}

function writeNow<E extends Entry>(sqlite: Sqlite, keys: AuditKeys, batch: E[]): Written<E> {
  return sqlite.transaction(() => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the table
    const found = sqlite.prepare(HEAD).get() as AuditHeadTable | undefined
    const head = checkHead(found, keys)
    // What is settled first lets go of its name for what is opened.
    const settles = [...operationsOf(batch, 'settle').values()]
    const opens = [...operationsOf(batch, 'open').values()]
    const settled = idsOf(sqlite, SETTLE_ONE, settles.map(withoutLock))
    const opened = idsOf(sqlite, OPEN_ONE, opens)
    const written = allowedOf(batch, { settled, opened })
    if (written.size === 0) return { written, events: [] }
    const events = [...written].map(({ event }) => event)
    const { rows, moved } = linked(head, events, keys)
    const insert = sqlite.prepare(INSERT_EVENT)
    for (const row of rows) insert.run(...EVENT_COLUMNS.map((column) => row[column]))
    const { seq, at, endDigest, macs } = moved
    sqlite.prepare(MOVE_HEAD).run(seq, at, endDigest, macs)
    return { written, events: rows }
  })
}

const HEAD = 'select * from "auditHead"'
const MOVE_HEAD = 'update "auditHead" set "seq" = ?, "at" = ?, "endDigest" = ?, "macs" = ?'
const INSERT_EVENT = insertInto('auditEvents', EVENT_COLUMNS)
const OPEN_ONE = `${insertInto('submissions', OPERATION_COLUMNS)} ${UNLESS_TAKEN}`
const SETTLE_ONE = `${insertInto('submissions', OPERATION_COLUMNS)} ${SETTLE}`

/** The ids of those that the statement has written. */
function idsOf(sqlite: Sqlite, text: string, rows: Operation[]): Set<string> {
  const statement = sqlite.prepare(text)
  const written = rows.filter((row) => {
    return statement.get(...OPERATION_COLUMNS.map((column) => row[column])) !== undefined
  })
  return new Set(written.map(({ id }) => id))
}
