import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

/** SQLite's write-ahead log, as far as it is on disk. */
export type SqliteLog = {
  /** Resolves when all that was committed before is. Nobody else may use the connection meanwhile. */
  sync(): Promise<void>
  /** Whether that has failed, so that not even a commit with `synchronous=FULL` is sure. */
  isInDoubt(): boolean
  close(): void
}

/** Milliseconds that a write waits for another process to finish its own. */
export const BUSY_TIMEOUT = 5_000

/**
 * The write-ahead log on disk. Once that has failed, the system may take for written what is not, so that nothing makes it
 * sure again but a checkpoint, which writes all of it elsewhere, and empties it: after a power cut, SQLite would read the
 * older part that is on disk over the file. https://www.sqlite.org/wal.html, https://wiki.postgresql.org/wiki/Fsync_Errors
 */
export function openLog(database: DatabaseSync): SqliteLog {
  // SQLite keeps it beside the file itself, also where `DATA_DIR` holds a link to that.
  const path = `${database.location()}-wal`
  let file: number | undefined
  let isInDoubt = false
  return {
    isInDoubt: () => isInDoubt,
    async sync() {
      if (!isInDoubt) {
        try {
          file ??= openSync(path, 'r+')
          return await promisify(fdatasync)(file)
        } catch {
          isInDoubt = true
        }
      }
      empty(database)
      fsyncSync((file ??= openSync(path, 'r+')))
      isInDoubt = false
    },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}

/** Has all of the log in the file, and that on disk; waits for nobody. Throws where it is not. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint */
function empty(database: DatabaseSync): void {
  database.exec('PRAGMA busy_timeout=0')
  try {
    const done = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (done?.['busy'] !== 0) throw new Error('the log could not be written into the file')
  } finally {
    database.exec(`PRAGMA busy_timeout=${BUSY_TIMEOUT}`)
  }
}
