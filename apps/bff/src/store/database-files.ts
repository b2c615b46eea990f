import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open, rm } from 'node:fs/promises'

/** The database, and what SQLite keeps beside it while it is open. https://www.sqlite.org/tempfiles.html */
const SUFFIXES = ['', '-wal', '-shm']

/** Bytes that must be free, so that what is begun can be ended: more than one write of ours takes. */
const ROOM = 2 ** 20

/** For the user that runs Sipdesk alone. */
const PRIVATE = 0o600
const FOR_OTHERS = 0o077

/** Makes a private file if there is none. No database of this process may be open there: closing a file ends its locks. */
export function createPrivate(path: string): void {
  writeFileSync(path, '', { flag: 'a', mode: PRIVATE })
}

/**
 * Makes the existing files of a database private; SQLite gives files that it adds later the mode of the
 * database.
 *
 * @throws NodeJS.ErrnoException `EPERM` when another user owns them.
 */
export function makePrivate(path: string): void {
  for (const suffix of SUFFIXES) {
    const mode = statSync(path + suffix, { throwIfNoEntry: false })?.mode ?? 0
    if ((mode & FOR_OTHERS) !== 0) chmodSync(path + suffix, PRIVATE)
  }
}

/** Removes a database, and what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of SUFFIXES) rmSync(path + suffix, { force: true })
}

/** The files of an open database. SQLite itself does not look whether they are still there. */
export type DatabaseFiles = {
  /** Whether they are still those that were opened, and no older copy: what is written into others is lost. */
  areRight(): boolean
  /**
   * Rejects when they are not right or are read-only, or the disk is full: SQLite goes on writing into room that its
   * log already has.
   */
  check(): Promise<void>
}

/** Remembers which files were opened. */
export function watchFiles(path: string, { isOlder }: { isOlder: boolean }): DatabaseFiles {
  const files = SUFFIXES.map((suffix) => path + suffix).filter((file) => existsSync(file))
  const opened = files.map(identityOf)
  const areRight = () =>
    !isOlder && files.every((file, index) => identityOf(file) === opened[index])
  return {
    areRight,
    async check() {
      if (!areRight()) throw new FileReplaced()
      for (const file of files) accessSync(file, constants.R_OK | constants.W_OK)
      await takeRoom(path)
    },
  }
}

class FileReplaced extends Error {
  override readonly name = 'FileReplaced'
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}

/** Takes room on the disk and gives it back. The file has lost its name by then, so that no crash leaves one. */
async function takeRoom(path: string): Promise<void> {
  const name = `${path}-probe`
  const file = await open(name, 'w', PRIVATE)
  try {
    // Another check under way may have been first.
    await rm(name, { force: true })
    await file.writeFile(Buffer.alloc(ROOM))
  } finally {
    await file.close()
  }
}
