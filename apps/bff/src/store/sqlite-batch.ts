import type { StatementSync } from 'node:sqlite'
import type { AuditKeys } from './audit-keys.ts'
import {
  checkHead,
  EVENT_COLUMNS,
  linked,
  operationsOf,
  withoutCopies,
  type Entry,
  type Written,
} from './batch.ts'
import { OPERATION_COLUMNS, type Operation } from './operations.ts'
import type { AuditHeadTable, Tables } from './schema.ts'
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
    const entries = withoutCopies(batch)
    // What is settled first lets go of its name for what is opened.
    const settled = idsOf(sqlite.prepare(SETTLE), operationsOf(entries, 'settle').map(withoutLock))
    const opened = idsOf(sqlite.prepare(OPEN), operationsOf(entries, 'open'))
    const isWritten = (entry: E) =>
      entry.does === 'append' || (entry.does === 'open' ? opened : settled).has(entry.operation.id)
    const written = new Set(entries.filter(isWritten))
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

/** As it is inserted: with its name it would be in its own way, by another key than its id. */
const withoutLock = (operation: Operation): Operation => ({ ...operation, nameLock: null })

const HEAD = 'select * from "auditHead"'
const MOVE_HEAD = 'update "auditHead" set "seq" = ?, "at" = ?, "endDigest" = ?, "macs" = ?'
const INSERT_EVENT = insertInto('auditEvents', EVENT_COLUMNS)
const INSERT_OPERATION = insertInto('submissions', OPERATION_COLUMNS)
/** Nothing where the id or the name is taken. */
const OPEN = `${INSERT_OPERATION} on conflict do nothing`
/** Nothing where it is settled, or another worker's by now, whose lease this one has lost. */
const SETTLE = `${INSERT_OPERATION} on conflict ("id") do update
  set "nameLock" = null, "settledAt" = excluded."settledAt", "answer" = excluded."answer"
  where "submissions"."worker" = excluded."worker" and "submissions"."settledAt" is null`

function insertInto(table: keyof Tables, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`
}

/** The ids of those that the statement has written. */
function idsOf(statement: StatementSync, rows: Operation[]): Set<string> {
  const written = rows.filter((row) => {
    return statement.run(...OPERATION_COLUMNS.map((column) => row[column])).changes > 0
  })
  return new Set(written.map(({ id }) => id))
}
