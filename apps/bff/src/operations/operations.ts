import { setTimeout as pause } from 'node:timers/promises'
import { type Checking, WORK_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import type { Logger } from 'pino'
import { HttpProblem } from '../http/http-problem.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { findOperation, mayExist, takeOver, type Operation } from '../store/operations.ts'
import { problemOf } from '../problems.ts'
import type { Store } from '../store/store.ts'
import { isUnasked, TwilioError } from '../twilio/errors.ts'
import { tellStored, type Answer } from './answer.ts'
import type { Change, Prepared } from './change.ts'
import { inTime } from './in-time.ts'
import { nameIsFree, newOperation, openOnRecord } from './opening.ts'
import type { Registry } from './registry.ts'
import { operationId, type ChangeRequest, type PayloadMacs } from './request.ts'
import { Secret } from './secret.ts'
import { LEASE, POLL_EVERY, type SettleTimeouts } from './timeouts.ts'
import { Worker } from './worker.ts'

type Deps = {
  store: Store
  log: AuditLog
  lines: Pick<Logger, 'error'>
  macsOf: PayloadMacs
  registry: Registry
  timeouts: SettleTimeouts
  /** Milliseconds in which a request is answered, if only with "not known yet". */
  answerWithin?: number | undefined
  /** Whether the record is known to have lost its end. */
  hasLost?: () => boolean
  /** Hears of each change that is taken up again. */
  onResume?: () => void
}

/**
 * Ensures that a request takes effect once, however often it is sent and whatever breaks. What decides is in
 * the store, so that replicas agree.
 */
export class Operations {
  readonly #store: Store
  readonly #log: AuditLog
  readonly #macsOf: PayloadMacs
  readonly #timeouts: SettleTimeouts
  readonly #answerWithin: number
  readonly #hasLost: () => boolean
  readonly #worker: Worker
  /** By id: the copies of one request that are about to open their operation. */
  readonly #opening = new Map<string, Set<Promise<unknown>>>()

  constructor({ store, log, lines, macsOf, registry, timeouts, ...rest }: Deps) {
    this.#store = store
    this.#log = log
    this.#macsOf = macsOf
    this.#timeouts = timeouts
    this.#answerWithin = rest.answerWithin ?? WORK_TIMEOUT
    this.#hasLost = rest.hasLost ?? (() => false)
    this.#worker = new Worker({ store, log, lines, registry, onResume: rest.onResume })
  }

  /**
   * Makes a change once, on record before anything reaches Twilio: the same key and payload get the same
   * answer. Resolves to `checking` while the outcome is not known; the same request sent again gets it.
   *
   * @throws HttpProblem when it was not made: `idempotency-key-reused` for another payload, `too-busy`
   * while the name is held by another operation, `audit-unavailable`; and what `prepare` throws.
   */
  async run<Input, Reply>(
    change: Change<Input, Reply>,
    request: ChangeRequest<Input>,
  ): Promise<Reply | Checking> {
    const answer = await this.#answer(change, request)
    if (!answer) return { state: 'checking' }
    if ('problem' in answer) throw answer.problem
    return change.reply.parse(answer.reply)
  }

  /** Takes over what other processes left, now and from then on. */
  start(): void {
    this.#worker.start()
  }

  /** Ends all waiting: who asked is told that the answer is not known yet. */
  interrupt(): void {
    this.#worker.interrupt()
  }

  /** Lets go of everything unsettled, so that another process can go on at once. Call `interrupt` first. */
  async stop(): Promise<void> {
    await this.#worker.stop()
  }

  async #answer<Input>(
    change: Change<Input, unknown>,
    request: ChangeRequest<Input>,
  ): Promise<Answer | undefined> {
    const id = operationId(request)
    const macs = this.#macsOf(change.action, change.payload(request.input))
    const deadline = performance.now() + this.#answerWithin
    for (;;) {
      const earlier = mayExist(this.#store, id) && (await findOperation(this.#store.db, id))
      if (earlier) {
        if (!macs.includes(earlier.payloadMac)) throw keyReused()
        return this.#follow(change, request, { id, deadline })
      }
      const attempt = this.#open(change, request, { id, payloadMac: macs[0], deadline })
      const opened = await this.#asOneOfCopies(attempt, { id, deadline })
      if (opened === 'overtaken') continue
      if (opened === undefined || 'reply' in opened) return opened
      return this.#begin(change, request, { operation: opened, isResumed: false, deadline })
    }
  }

  /**
   * What came of an attempt to open an operation. While copies of the request in this process may still open
   * it, a refusal is not told: `overtaken` where one of them did, undefined at the deadline. Decision 27 says
   * what that leaves open.
   */
  async #asOneOfCopies<Opened>(
    attempt: Promise<Opened>,
    { id, deadline }: { id: string; deadline: number },
  ): Promise<Opened | 'overtaken' | undefined> {
    const copies = this.#opening.get(id) ?? new Set()
    this.#opening.set(id, copies.add(attempt))
    try {
      return await attempt
    } catch (error) {
      copies.delete(attempt)
      while (copies.size > 0) {
        const ended = await inTime(Promise.allSettled(copies), deadline, this.#worker.signal)
        if (!ended) return undefined
      }
      if (await findOperation(this.#store.db, id)) return 'overtaken'
      throw error
    } finally {
      copies.delete(attempt)
      if (copies.size === 0 && this.#opening.get(id) === copies) this.#opening.delete(id)
    }
  }

  /**
   * Prepares an operation and puts it on record. `overtaken` where a copy of the request has begun meanwhile, so
   * that what was found may be the copy's doing; undefined where it is not known yet whether it is on record.
   */
  async #open<Input>(
    change: Change<Input, unknown>,
    request: ChangeRequest<Input>,
    { deadline, ...named }: Pick<Operation, 'id' | 'payloadMac'> & { deadline: number },
  ): Promise<Operation | { reply: unknown } | 'overtaken' | undefined> {
    const { db } = this.#store
    const prepared = await this.#prepare(change, request)
    if ('reply' in prepared) return (await findOperation(db, named.id)) ? 'overtaken' : prepared
    const worker = this.#worker.id
    const operation = newOperation(change, request, { ...named, worker, ...prepared })
    const isOurs = await openOnRecord(this.#log, this.#store, operation)
    if (isOurs !== false) return isOurs && operation
    await nameIsFree(this.#store, operation, deadline)
    return 'overtaken'
  }

  /** Where Twilio cannot be asked, an earlier try that the record has lost may have taken effect. */
  async #prepare<Input>(
    change: Change<Input, unknown>,
    { input, context }: ChangeRequest<Input>,
  ): Promise<Prepared | { reply: unknown }> {
    try {
      return await change.prepare(input, context)
    } catch (error) {
      const isInDoubt = error instanceof TwilioError && isUnasked(error) && this.#hasLost()
      if (!isInDoubt) throw error
      throw new HttpProblem({ ...problemOf(error).details, outcome: 'unknown' })
    }
  }

  /** Waits for the process that works on it; if none does any more, this one does. */
  async #follow<Input>(
    change: Change<Input, unknown>,
    request: ChangeRequest<Input>,
    { id, deadline }: { id: string; deadline: number },
  ): Promise<Answer | undefined> {
    const { db } = this.#store
    const { id: worker, signal } = this.#worker
    do {
      const own = this.#worker.find(id)
      if (own) return inTime(own, deadline, signal)
      const row = await findOperation(db, id)
      if (row?.answer) return tellStored(this.#store, row.answer)
      const now = Date.now()
      const isLeft = row !== undefined && row.leaseUntil < now
      const lease = { worker, leaseUntil: now + LEASE }
      const operation = isLeft && (await takeOver(db, id, lease, now))
      if (operation) return this.#begin(change, request, { operation, isResumed: true, deadline })
      await pause(POLL_EVERY)
    } while (performance.now() < deadline && !signal.aborted)
    return undefined
  }

  /** The work goes on after the request, if it must: of that it keeps the secret alone. */
  #begin<Input>(
    change: Change<Input, unknown>,
    { input, context: { twilioRequestIds } }: ChangeRequest<Input>,
    { deadline, ...run }: { operation: Operation; isResumed: boolean; deadline: number },
  ): Promise<Answer | undefined> {
    const secret = new Secret(change.secret?.(input), this.#timeouts.secretKept)
    const answer = this.#worker.begin(change, { ...run, secret, trace: { twilioRequestIds } })
    return inTime(answer, deadline, this.#worker.signal)
  }
}

function keyReused(): HttpProblem {
  return new HttpProblem({ code: 'idempotency-key-reused', outcome: 'not-applied' })
}
