import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

/** Milliseconds that a write waits for another process to finish its own. */
const BUSY_TIMEOUT = 5_000

/**
 * Kysely's dialect over the SQLite that Node brings. A commit is on disk when it returns
 * (`synchronous=FULL`), and readers never wait for a writer (WAL).
 * https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function sqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
  return new SqliteDialect({ database: kyselyDatabase(database) })
}

function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      // A transaction of ours always writes: taking the lock first is what keeps it from failing midway.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
      const bind = (values: readonly unknown[]) => values.map(toSqlite)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...bind(values)),
        run: (values) => statement.run(...bind(values)),
        iterate: (values) => statement.iterate(...bind(values)),
      } satisfies SqliteStatement
    },
  }
}

/** node:sqlite stores null for a Date without a word, so that only what it can store is let through. */
function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value
  throw new TypeError(`cannot store a value of type ${typeof value}`)
}
