import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { describeFault } from '../http/problem-handler.ts'
import { LEASE, LEASE_GRACE } from '../operations/timeouts.ts'
import {
  findReader,
  isBehind,
  leaveReaders,
  saveReader,
  takeReader,
  type Reader,
} from '../store/record-readers.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds between two looks at the record for events that other processes have written. */
const LOOK_EVERY = 1_000
/** Milliseconds after an event of this process: what comes meanwhile is read together with it. */
const GATHER = 100
/** Milliseconds for which the work under way may go on once it is asked to stop. */
const GRACE = 1_000

/** How far a reader has got by a piece of work, or why it got no further. */
export type Progress = Partial<
  Pick<Reader, 'seq' | 'at' | 'digest' | 'batchEnd' | 'failures' | 'failure' | 'nextTryAt'>
>

/** One piece of work. */
export type Turn = {
  reader: Reader
  /** Keeps progress before the end of the work; false if another process reads by now. */
  save: (progress: Progress) => Promise<boolean>
  /** Aborted when the process has no time left. */
  signal: AbortSignal
}

type Options = {
  store: Store
  name: Reader['id']
  lines: Pick<Logger, 'error'>
  /** Does the next piece of work. What it throws is logged, and it is asked again. */
  read: (turn: Turn) => Promise<Progress>
}

/**
 * Reads the record in order of sequence, in one process at a time, by a lease as that of a change; what one leaves unread
 * the next one reads. Nothing waits for it.
 */
export class RecordReader {
  readonly #options: Options
  readonly #worker = randomUUID()
  readonly #stopping = new AbortController()
  readonly #ended: Promise<void>
  #isStopping = false
  #woken = new AbortController()
  #lastFault = ''

  constructor(options: Options) {
    this.#options = options
    this.#ended = this.#run()
  }

  /** Has it look soon: this process has written something. */
  wake(): void {
    // Without a reason of ours, each call would make an error with its stack.
    this.#woken.abort('woken')
  }

  /** Ends the work under way, within a second, and leaves the rest to another process. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.wake()
    const late = setTimeout(() => this.#stopping.abort(), GRACE)
    await this.#ended
    clearTimeout(late)
    await leaveReaders(this.#options.store.db, this.#worker).catch(() => undefined)
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const wait = await this.#turn().catch((error: unknown) => this.#notice(error))
      const isWoken = await sleep(wait, this.#woken.signal)
      if (!isWoken || this.#isStopping) continue
      await sleep(GATHER, this.#stopping.signal)
      this.#woken = new AbortController()
    }
  }

  /** Resolves to the milliseconds after which to look again. */
  async #turn(): Promise<number> {
    const { store, read } = this.#options
    const reader = await this.#take()
    if (!reader) return LOOK_EVERY
    const renewal = setInterval(() => void this.#take().catch(() => undefined), LEASE / 3)
    let now = reader
    const save = (progress: Progress) => {
      now = { ...now, ...progress }
      return saveReader(store.db, now)
    }
    try {
      const progress = await read({ reader, save, signal: this.#stopping.signal })
      const isOurs = await save(progress)
      const { seq = reader.seq, nextTryAt = 0 } = progress
      if (isOurs && seq !== reader.seq) return 0
      return nextTryAt === 0 ? LOOK_EVERY : Math.min(LOOK_EVERY, nextTryAt - Date.now() + 1)
    } finally {
      clearInterval(renewal)
    }
  }

  /** The reader, if it has something to do and is this process's, or nobody's. */
  async #take(): Promise<Reader | undefined> {
    const { store, name } = this.#options
    const worker = this.#worker
    const reader = await findReader(store.db, name)
    const now = Date.now()
    const isOthers = reader.worker !== worker && reader.leaseUntil >= now - LEASE_GRACE
    const isWaiting = isOthers || reader.nextTryAt > now
    if (isWaiting || !(await isBehind(store.db, reader))) return undefined
    // While most of the lease is left, it need not be written anew.
    if (reader.worker === worker && reader.leaseUntil - now > LEASE / 2) return reader
    const lease = { worker, leaseUntil: now + LEASE }
    const isTaken = await takeReader(store.db, reader, lease, now - LEASE_GRACE)
    return isTaken ? { ...reader, ...lease } : undefined
  }

  /** The same fault again, while the database is away, say, is told once. */
  #notice(error: unknown): number {
    const fault = describeFault(error)
    const text = JSON.stringify(fault)
    const isNew = text !== this.#lastFault && !this.#stopping.signal.aborted
    if (isNew) this.#options.lines.error({ reader: this.#options.name, ...fault })
    this.#lastFault = text
    return LOOK_EVERY
  }
}

/** Whether it was woken before its time. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(Math.max(0, milliseconds), false, { ref: false, signal }).catch(() => true)
}
