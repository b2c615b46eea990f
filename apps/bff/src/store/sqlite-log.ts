import { closeSync, fdatasync, openSync } from 'node:fs'
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

/**
 * The write-ahead log on disk. Once that has failed, the system may take for written what is not, so that nothing but a
 * checkpoint, which writes all of it elsewhere, makes it sure again.
 * https://www.sqlite.org/wal.html, https://wiki.postgresql.org/wiki/Fsync_Errors
 */
export function openLog(database: DatabaseSync, path: string): SqliteLog {
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
      checkpoint(database)
      isInDoubt = false
    },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}

/** Has all of the log in the file, and that on disk; waits for nobody. Throws where it is not. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint */
function checkpoint(database: DatabaseSync): void {
  const done = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()
  if (done?.['busy'] !== 0 || done['log'] !== done['checkpointed']) {
    throw new Error('the log could not be written into the file')
  }
}
