import { constants, type DatabaseSync, type StatementSync } from 'node:sqlite'

/** Written all day, and nothing in them says who is signed in or what they may do. Every other table counts. */
const HARMLESS = new Set([
  'auditEvents',
  'auditHead',
  'countedChanges',
  'rateLimits',
  'recordReaders',
  'submissions',
])

export type ChangeWatch = {
  /** Prepares a statement, and asks SQLite what it would write, by its triggers and cascades too. */
  prepare(sql: string): { statement: StatementSync; isChange: boolean }
  /** Hears that such a statement is run. */
  noteChange(): void
  /**
   * Another number than the last time once anything that counts may have changed: by this connection, also in a transaction
   * that is still open or was rolled back, or by another one, of whichever process, that has committed.
   */
  version(): number
}

/**
 * Calls `onSchema` where statements that were prepared before may write something else by now, by a trigger that is new.
 * https://www.sqlite.org/c3ref/set_authorizer.html, https://www.sqlite.org/pragma.html#pragma_data_version
 */
export function watchChanges(database: DatabaseSync, onSchema = () => {}): ChangeWatch {
  let version = 0
  let isChange = false
  database.setAuthorizer((action, name) => {
    if (isWrite(action, name) || isTakingBack(action, name)) {
      isChange = true
      // What is run without being prepared here counts too.
      version++
    }
    return constants.SQLITE_OK
  })
  const dataVersion = database.prepare('PRAGMA data_version')
  const schemaVersion = database.prepare('PRAGMA schema_version')
  let seen: unknown
  let checked: number | undefined
  let schema: unknown
  function checkSchema(): void {
    if (version === checked) return
    const now = schemaVersion.get()?.['schema_version']
    if (now !== schema) onSchema()
    schema = now
    checked = version
  }
  return {
    prepare(sql) {
      isChange = false
      const statement = database.prepare(sql)
      return { statement, isChange }
    },
    noteChange: () => void version++,
    version() {
      const now = dataVersion.get()?.['data_version']
      if (now !== seen) version++
      seen = now
      checkSchema()
      return version
    },
  }
}

const WRITES = [constants.SQLITE_INSERT, constants.SQLITE_UPDATE, constants.SQLITE_DELETE]

function isWrite(action: number, table: string | null): boolean {
  return WRITES.includes(action) && !HARMLESS.has(table ?? '')
}

/** A rollback brings back what was there before. */
function isTakingBack(action: number, what: string | null): boolean {
  const isTransaction =
    action === constants.SQLITE_TRANSACTION || action === constants.SQLITE_SAVEPOINT
  return isTransaction && what === 'ROLLBACK'
}
