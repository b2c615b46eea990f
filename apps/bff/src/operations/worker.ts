import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import {
  findAbandoned,
  findOperation,
  LEASE,
  pruneOperations,
  renewLeases,
  takeOver,
  type Operation,
} from '../store/operations.ts'
import { readAnswer, type Answer, type Settlement } from './answer.ts'
import { outcomeOf } from './origin.ts'

/** Works until it is certain how an operation ended. Rejects only when the signal says stop. */
export type Work = (signal: AbortSignal) => Promise<Settlement>

/** Milliseconds. */
const LOOK_FOR_ABANDONED_EVERY = 2_000
/** Beyond the lease: time for the page to ask again, with the password. */
const GRACE = 3_000
const WRITE_AGAIN_AFTER = 500
const HOUR = 3_600_000
/** Answers are given again for at least a day. */
const KEPT_FOR = 48 * HOUR

/** What this process works on, and what it takes over from others. */
export class Worker {
  /** This process, as the leases name it. */
  readonly worker = randomUUID()
  readonly #store: Store
  readonly #log: AuditLog
  readonly #settleAbandoned: (operation: Operation) => Work
  readonly #underWay = new Map<string, Promise<Answer | undefined>>()
  readonly #stopping = new AbortController()
  readonly #timers: NodeJS.Timeout[] = []

  constructor(store: Store, log: AuditLog, settleAbandoned: (operation: Operation) => Work) {
    this.#store = store
    this.#log = log
    this.#settleAbandoned = settleAbandoned
  }

  /** Aborted by `interrupt`. */
  get signal(): AbortSignal {
    return this.#stopping.signal
  }

  /** The work under way on this operation in this process. */
  find(id: string): Promise<Answer | undefined> | undefined {
    return this.#underWay.get(id)
  }

  /**
   * Works on an operation whose lease this process holds. Resolves when the outcome is on disk; to
   * undefined when the work was interrupted, or another process has taken it over.
   */
  begin(operation: Operation, work: Work): Promise<Answer | undefined> {
    const settled = work(this.signal)
      .then((settlement) => this.#write(operation, settlement))
      // Only an interruption ends the work without an outcome; whoever takes over goes on.
      .catch(() => undefined)
      .finally(() => this.#underWay.delete(operation.id))
    this.#underWay.set(operation.id, settled)
    return settled
  }

  /** Takes over what other processes left, now and from then on. */
  start(): void {
    this.#every(LOOK_FOR_ABANDONED_EVERY, () => this.#takeOverAbandoned())
    this.#every(LEASE / 3, async () => {
      if (this.#underWay.size > 0) await this.#renew(Date.now() + LEASE)
    })
    this.#every(HOUR, () =>
      pruneOperations(this.#store.db, new Date(Date.now() - KEPT_FOR).toISOString()),
    )
  }

  /** Ends all waiting; what is unsettled stays so. */
  interrupt(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#stopping.abort()
  }

  /** Lets go of all that is unsettled, once the work on it has ended. */
  async stop(): Promise<void> {
    await Promise.all(this.#underWay.values())
    await this.#renew(0).catch(() => undefined)
  }

  async #write(operation: Operation, settlement: Settlement): Promise<Answer | undefined> {
    const settledAt = new Date().toISOString()
    const { answer } = settlement
    const row = { ...operation, settledAt, answer: JSON.stringify(answer) }
    for (;;) {
      const isOurs = await this.#log.settle(row, outcomeOf(row, settlement)).catch(() => undefined)
      if (isOurs) return answer
      if (isOurs === false) return this.#answerOfAnother(operation.id)
      await pause(WRITE_AGAIN_AFTER, undefined, { signal: this.signal })
    }
  }

  async #answerOfAnother(id: string): Promise<Answer | undefined> {
    const row = await findOperation(this.#store.db, id)
    return row?.answer ? readAnswer(row.answer) : undefined
  }

  async #takeOverAbandoned(): Promise<void> {
    const { db } = this.#store
    const since = Date.now() - GRACE
    for (const id of await findAbandoned(db, since)) {
      if (this.signal.aborted) return
      if (this.#underWay.has(id)) continue
      const operation = await takeOver(db, id, this.worker, since)
      if (operation) void this.begin(operation, this.#settleAbandoned(operation))
    }
  }

  #renew(leaseUntil: number): Promise<void> {
    return renewLeases(this.#store.db, this.worker, leaseUntil)
  }

  /** Repeats something that may fail while the database is away. */
  #every(milliseconds: number, what: () => Promise<unknown>): void {
    const timer = setInterval(() => void what().catch(() => undefined), milliseconds)
    timer.unref()
    this.#timers.push(timer)
  }
}
