import fs, { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { join } from 'node:path'

type Done = (error: NodeJS.ErrnoException | null) => void
type Call = (this: unknown, ...args: unknown[]) => unknown

/**
 * The disk below a database of SQLite. It knows what of the log would outlive a power cut: all that a sync has ended
 * for, be it one of ours or SQLite's own. What is written into the file itself has to be waited for.
 */
export class Disk implements Disposable {
  readonly #path: string
  readonly #held: (() => void)[] = []
  readonly #undo: (() => void)[]
  /** Bytes of the log. */
  #onDisk: number
  #isHeld = false
  #isBroken = false
  /** Since a sync has failed, that part of the log is lost, and what later ones write is of no use behind it. */
  #hasHole = false

  constructor(path: string) {
    this.#path = path
    this.#onDisk = this.#logSize()
    const sync = fs.fdatasync
    this.#undo = [
      replace(fs, 'fdatasync', () => (file, done) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `fdatasync` is called
        this.#sync(sync, file as number, done as Done)
      }),
      ...this.#watchCommits(),
    ]
    syncBuiltinESMExports()
  }

  /** Syncs that are asked for and not done yet. */
  get held(): number {
    return this.#held.length
  }

  hold(): void {
    this.#isHeld = true
  }

  /** Does what is held, but still holds what comes. */
  releaseOnce(): void {
    for (const write of this.#held.splice(0)) write()
  }

  release(): void {
    this.#isHeld = false
    this.releaseOnce()
  }

  /** Whether every sync fails, also those that are held. */
  break(isBroken: boolean): void {
    this.#isBroken = isBroken
  }

  /** A copy in a new folder, as a power cut would leave it now: its path. */
  cut(folder: string): string {
    mkdirSync(folder)
    const copy = join(folder, 'after-power-cut.sqlite')
    copyFileSync(this.#path, copy)
    copyFileSync(`${this.#path}-wal`, `${copy}-wal`)
    truncateSync(`${copy}-wal`, this.#onDisk)
    return copy
  }

  [Symbol.dispose](): void {
    for (const undo of this.#undo) undo()
    syncBuiltinESMExports()
  }

  #logSize(): number {
    return statSync(`${this.#path}-wal`).size
  }

  #sync(sync: typeof fs.fdatasync, file: number, done: Done): void {
    const size = this.#logSize()
    const write = () => {
      if (this.#isBroken) {
        this.#hasHole = true
        return done(Object.assign(new Error('no'), { code: 'EIO' }))
      }
      sync(file, (error) => {
        if (!error) this.#noteSync(size)
        done(error)
      })
    }
    if (this.#isHeld) this.#held.push(write)
    else write()
  }

  #noteSync(size: number): void {
    if (!this.#hasHole) this.#onDisk = Math.max(this.#onDisk, size)
  }

  /** A statement that makes the log longer has waited for the disk, unless it was told not to. */
  #watchCommits(): (() => void)[] {
    let isFull = true
    const logSize = () => this.#logSize()
    const noteSync = () => this.#noteSync(logSize())
    const noteEmptied = () => {
      this.#onDisk = logSize()
      this.#hasHole = false
    }
    function watching(work: Call): Call {
      return function watched(...args) {
        const before = logSize()
        const result = work.apply(this, args)
        const [, mode] = /^pragma synchronous=(full|normal)$/i.exec(String(args[0])) ?? []
        if (mode) isFull = mode.toLowerCase() === 'full'
        if (isFull && logSize() > before) noteSync()
        if (logSize() < before) noteEmptied()
        return result
      }
    }
    return [
      replace(DatabaseSync.prototype, 'exec', watching),
      ...['run', 'get', 'all'].map((name) => replace(StatementSync.prototype, name, watching)),
    ]
  }
}

/** Puts another function in the place of one of Node's; what is returned puts it back. */
function replace(target: object, name: string, by: (work: Call) => Call): () => void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a function of Node's
  const work = Reflect.get(target, name) as Call
  Reflect.set(target, name, by(work))
  return () => void Reflect.set(target, name, work)
}
