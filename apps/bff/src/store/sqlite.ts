import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteStatement } from 'kysely'
import { makePrivate } from './database-files.ts'
import { watchChanges, type ChangeWatch } from './sqlite-changes.ts'
import { BUSY_TIMEOUT, openLog } from './sqlite-log.ts'

/** Of 4 KB in the log before they go into the file: the same page is then often written there once for many commits. */
const CHECKPOINT_PAGES = 4_000

/** The connection to the one file, for what is not worth a query builder's work. */
export type SqliteConnection = {
  /** Kysely's, over this connection. */
  dialect: SqliteDialect
  /** The version of what counts in the file. */
  version: ChangeWatch['version']
  /** A statement, kept ready, to be run before anything else is done. */
  prepare(text: string): StatementSync
  /** Commits what `work` writes, or takes it back when it throws. */
  transaction<T>(work: () => T): T
  /** What `work` commits survives a crash of this process at once, and a power cut once `sync` has resolved. */
  withoutSync<T>(work: () => T): T
  /**
   * Resolves when all that was committed before is on disk, without holding up what else this process does. Nobody else
   * may use the connection meanwhile.
   */
  sync(): Promise<void>
  /** Whether that has failed, so that not even a commit with `synchronous=FULL` is sure. */
  isInDoubt(): boolean
}

/** A connection whose turn can be waited for. */
export type Sqlite = SqliteConnection & {
  /** Has the connection to itself until `work` ends. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/**
 * Opens the SQLite that Node brings. A commit is on disk when it returns (`synchronous=FULL`), readers never wait for a
 * writer (WAL), and only this user may read the files. https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqlite(path: string): SqliteConnection {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  makePrivate(path)
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
  database.exec(`PRAGMA wal_autocheckpoint=${CHECKPOINT_PAGES}`)
  const statements = new Map<string, ReturnType<ChangeWatch['prepare']>>()
  const kyselys = new Map<string, SqliteStatement>()
  const log = openLog(database)
  const changes = watchChanges(database, () => {
    statements.clear()
    kyselys.clear()
  })
  return {
    dialect: new SqliteDialect({
      database: {
        prepare: (text) => prepareKept(kyselys, text, () => prepare(database, changes, text)),
        close() {
          log.close()
          database.close()
        },
      },
    }),
    version: () => changes.version(),
    prepare(text) {
      const known = statements.get(text) ?? changes.prepare(text)
      statements.set(text, known)
      // By a trigger of the operator's.
      if (known.isChange) changes.noteChange()
      return known.statement
    },
    transaction(work) {
      database.exec('begin immediate')
      try {
        const result = work()
        database.exec('commit')
        return result
      } catch (error) {
        if (database.isTransaction) database.exec('rollback')
        throw error
      }
    },
    withoutSync: (work) => withoutSync(database, work),
    sync: () => log.sync(),
    isInDoubt: () => log.isInDoubt(),
  }
}

/** Statements kept ready to run: preparing one costs more than running it. */
const MAX_PREPARED = 200

function prepareKept(
  kept: Map<string, SqliteStatement>,
  text: string,
  prepareNow: () => SqliteStatement,
): SqliteStatement {
  const known = kept.get(text) ?? prepareNow()
  // Most recently used last.
  kept.delete(text)
  kept.set(text, known)
  const [oldest] = kept.keys()
  if (kept.size > MAX_PREPARED && oldest !== undefined) kept.delete(oldest)
  return known
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
 * Begins a statement, of those that return rows, whose write must survive a crash of this process, but need not survive a
 * power cut: it does not wait for the disk.
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
