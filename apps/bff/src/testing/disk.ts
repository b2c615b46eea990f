import fs, { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { join } from 'node:path'

type Done = (error: NodeJS.ErrnoException | null) => void

/**
 * The disk below a database of SQLite. It knows what of the log would outlive a power cut: all that a sync has ended
 * for, be it one of ours or SQLite's own. Nothing may be written into the file itself meanwhile.
 */
export function watchDisk(path: string) {
  const log = `${path}-wal`
  const sizeOfLog = () => statSync(log).size
  let onDisk = sizeOfLog()
  let isHeld = false
  let isBroken = false
  const held: (() => void)[] = []
  const real = fs.fdatasync
  fs.fdatasync = Object.assign(
    (file: number, done: Done) => {
      const size = sizeOfLog()
      const write = () => {
        if (isBroken) return done(Object.assign(new Error('no'), { code: 'EIO' }))
        real(file, (error) => {
          if (!error) onDisk = Math.max(onDisk, size)
          done(error)
        })
      }
      if (isHeld) held.push(write)
      else write()
    },
    { __promisify__: real.__promisify__ },
  )
  syncBuiltinESMExports()
  const undo = watchCommits((isSynced) => {
    if (isSynced) onDisk = Math.max(onDisk, sizeOfLog())
  }, sizeOfLog)
  return {
    /** Syncs that are asked for and not done yet, while they are held. */
    held: () => held.length,
    hold() {
      isHeld = true
    },
    release() {
      isHeld = false
      for (const write of held.splice(0)) write()
    },
    /** Does those that are held; further ones are. */
    releaseOnce() {
      for (const write of held.splice(0)) write()
    },
    /** Whether every sync fails, also those that are held. */
    break(yes: boolean) {
      isBroken = yes
    },
    /** A copy in a folder of its own, as a power cut would leave it now: its path. */
    cut(folder: string): string {
      mkdirSync(folder)
      const copy = join(folder, 'after-power-cut.sqlite')
      copyFileSync(path, copy)
      copyFileSync(log, `${copy}-wal`)
      truncateSync(`${copy}-wal`, onDisk)
      return copy
    },
    [Symbol.dispose]() {
      undo()
      fs.fdatasync = real
      syncBuiltinESMExports()
    },
  }
}

/** Hears of each statement that has made the log longer, and whether SQLite has waited for the disk. */
function watchCommits(hear: (isSynced: boolean) => void, sizeOfLog: () => number): () => void {
  let isFull = true
  const { exec } = DatabaseSync.prototype
  const { run, get, all } = StatementSync.prototype
  function watching<Args extends unknown[], Result>(work: (...args: Args) => Result) {
    return function watched(this: unknown, ...args: Args): Result {
      const before = sizeOfLog()
      const result = work.apply(this, args)
      const [, mode] = /^pragma synchronous=(full|normal)$/i.exec(String(args[0])) ?? []
      if (mode) isFull = mode.toLowerCase() === 'full'
      if (sizeOfLog() > before) hear(isFull)
      return result
    }
  }
  Object.assign(DatabaseSync.prototype, { exec: watching(exec) })
  Object.assign(StatementSync.prototype, {
    run: watching(run),
    get: watching(get),
    all: watching(all),
  })
  return () => {
    Object.assign(DatabaseSync.prototype, { exec })
    Object.assign(StatementSync.prototype, { run, get, all })
  }
}
