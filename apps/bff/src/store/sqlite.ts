import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { makePrivate } from './database-files.ts'
import { watchChanges, type ChangeWatch } from './sqlite-changes.ts'

/** Milliseconds that a write waits for another process to finish its own. */
const BUSY_TIMEOUT = 5_000

/** Of 4 KB in the log before they go into the file: the same page is then often written there once for many commits. */
const CHECKPOINT_PAGES = 4_000

/**
 * Kysely's dialect over the SQLite that Node brings, and the version of what counts in it (`ChangeWatch`). A commit is on
 * disk when it returns (`synchronous=FULL`), readers never wait for a writer (WAL), and only this user may read the files.
 * https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function sqliteDialect(path: string): {
  dialect: SqliteDialect
  version: ChangeWatch['version']
} {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  makePrivate(path)
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
  database.exec(`PRAGMA wal_autocheckpoint=${CHECKPOINT_PAGES}`)
  const changes = watchChanges(database)
  const dialect = new SqliteDialect({ database: kyselyDatabase(database, changes) })
  return { dialect, version: () => changes.version() }
}

/** Statements kept ready to run: preparing one costs more than running it. */
const MAX_PREPARED = 200

function kyselyDatabase(database: DatabaseSync, changes: ChangeWatch): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql) ?? prepare(database, changes, sql)
      // Most recently used last.
      prepared.delete(sql)
      prepared.set(sql, known)
      const [oldest] = prepared.keys()
      if (prepared.size > MAX_PREPARED && oldest !== undefined) prepared.delete(oldest)
      return known
    },
  }
}

function prepare(database: DatabaseSync, changes: ChangeWatch, sql: string): SqliteStatement {
  // Our transactions always write: taking the lock first keeps them from failing midway.
  const text = sql === 'begin' ? 'begin immediate' : sql
  const { statement, isChange } = changes.prepare(text)
  function bind(values: readonly unknown[]): SQLInputValue[] {
    if (isChange) changes.noteChange()
    return values.map(toSqlite)
  }
  const all = (values: readonly unknown[]) => statement.all(...bind(values))
  return {
    reader: statement.columns().length > 0,
    all: sql.startsWith(RELAXED) ? (values) => withoutSync(database, () => all(values)) : all,
    run: (values) => statement.run(...bind(values)),
    // Two queries streamed at the same time must not share a statement.
    iterate: (values) => database.prepare(text).iterate(...bind(values)),
  }
}

/**
 * Begins a statement whose write must survive a crash of this process, but need not survive a power cut:
 * it does not wait for the disk.
 */
export const RELAXED = '/* relaxed */'

/** https://www.sqlite.org/pragma.html#pragma_synchronous */
function withoutSync<T>(database: DatabaseSync, work: () => T): T {
  database.exec('PRAGMA synchronous=NORMAL')
  try {
    return work()
  } finally {
    database.exec('PRAGMA synchronous=FULL')
  }
}

/** node:sqlite silently stores null for a Date, so only storable values pass. */
function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value
  throw new TypeError(`cannot store a value of type ${typeof value}`)
}
