import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { describeFault } from '../http/problem-handler.ts'
import type { AuditLog } from '../store/audit-log.ts'
import {
  endLeases,
  findAbandoned,
  findOperation,
  renewLeases,
  takeOver,
} from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import { answerOf, tellStored, writeAnswer, type Answer } from './answer.ts'
import type { Run, SettledChange, Settlement } from './change.ts'
import { outcomeOf, readOrigin } from './origin.ts'
import type { Registry } from './registry.ts'
import { Secret } from './secret.ts'
import { LEASE, LEASE_GRACE, TAKE_OVER_EVERY, WRITE_AGAIN_AFTER } from './timeouts.ts'

type Deps = {
  store: Store
  log: AuditLog
  registry: Registry
  /** For what ends work before its outcome is known. */
  lines: Pick<Logger, 'error'>
  /** Hears of each change that is taken up again. */
  onResume?: (() => void) | undefined
}

/** What this process works on, and what it takes over from others. */
export class Worker {
  /** This process, as the leases name it. */
  readonly id = randomUUID()
  readonly #store: Store
  readonly #log: AuditLog
  readonly #registry: Registry
  readonly #lines: Pick<Logger, 'error'>
  readonly #onResume: () => void
  readonly #underWay = new Map<string, Promise<Answer | undefined>>()
  readonly #stopping = new AbortController()
  readonly #timers: NodeJS.Timeout[] = []

  constructor({ store, log, registry, lines, onResume = () => {} }: Deps) {
    this.#onResume = onResume
    this.#store = store
    this.#log = log
    this.#registry = registry
    this.#lines = lines
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
  begin(
    change: Pick<SettledChange, 'settle'>,
    work: Omit<Run, 'signal'>,
  ): Promise<Answer | undefined> {
    const { id } = work.operation
    if (work.isResumed) this.#onResume()
    const run = { ...work, signal: this.signal }
    const settled = Promise.resolve()
      .then(() => change.settle(run))
      .then((settlement) => this.#write(run, settlement))
      // Interrupted, or the store failed midway: the lease is no longer renewed, so another worker takes over.
      .catch((error: unknown) => this.#notice(run, error))
      .finally(() => {
        this.#underWay.delete(id)
        run.secret.forget()
      })
    this.#underWay.set(id, settled)
    return settled
  }

  #notice({ operation: { action }, signal }: Run, error: unknown): undefined {
    if (signal.aborted) return
    this.#lines.error({ action, ...describeFault(error) }, 'a change stopped before its end')
  }

  /** Takes over what other processes left, now and from then on. */
  start(): void {
    this.#every(TAKE_OVER_EVERY, () => this.#takeOverAbandoned())
    this.#every(LEASE / 3, async () => {
      const ids = [...this.#underWay.keys()]
      const lease = { worker: this.id, leaseUntil: Date.now() + LEASE }
      if (ids.length > 0) await renewLeases(this.#store.db, ids, lease)
    })
  }

  /** Ends all waiting; what is unsettled stays so. */
  interrupt(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#stopping.abort()
  }

  /** Lets go of all that is unsettled, once the work on it has ended. */
  async stop(): Promise<void> {
    await Promise.all(this.#underWay.values())
    await endLeases(this.#store.db, this.id).catch(() => undefined)
  }

  async #write(run: Run, settlement: Settlement): Promise<Answer | undefined> {
    const { operation } = run
    const settledAt = new Date().toISOString()
    const answer = answerOf(settlement, readOrigin(operation).requestId ?? '')
    const row = { ...operation, settledAt, answer: writeAnswer(answer) }
    const outcome = outcomeOf(run, settlement, answer)
    for (;;) {
      const isOurs = await this.#log.settle(row, outcome).catch(() => undefined)
      if (isOurs) return answer
      if (isOurs === false) return this.#answerOfAnother(operation.id)
      await pause(WRITE_AGAIN_AFTER, undefined, { signal: this.signal })
    }
  }

  async #answerOfAnother(id: string): Promise<Answer | undefined> {
    const row = await findOperation(this.#store.db, id)
    return row?.answer ? tellStored(this.#store, row.answer) : undefined
  }

  /** The secret will not be sent again by now, so the work goes on without it. */
  async #takeOverAbandoned(): Promise<void> {
    const { db } = this.#store
    const since = Date.now() - LEASE_GRACE
    for (const id of await findAbandoned(db, since)) {
      if (this.signal.aborted) return
      if (this.#underWay.has(id)) continue
      const lease = { worker: this.id, leaseUntil: Date.now() + LEASE }
      const operation = await takeOver(db, id, lease, since)
      if (!operation) continue
      const secret = new Secret(undefined, 0)
      const trace = { twilioRequestIds: [] }
      void this.begin(this.#registry.find(operation.action), {
        operation,
        isResumed: true,
        secret,
        trace,
      })
    }
  }

  /** Repeats something that may fail while the database is away. */
  #every(milliseconds: number, what: () => Promise<unknown>): void {
    const timer = setInterval(() => void what().catch(() => undefined), milliseconds)
    timer.unref()
    this.#timers.push(timer)
  }
}
