import { setTimeout as pause } from 'node:timers/promises'
import { HttpProblem } from '../http/http-problem.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import {
  findNameHolder,
  findOperation,
  LEASE,
  takeOver,
  type Operation,
} from '../store/operations.ts'
import { readAnswer, type Answer, type Settlement } from './answer.ts'
import { intentOf, originOf } from './origin.ts'
import {
  nameLockOf,
  operationId,
  type PayloadMac,
  type ChangeRequest,
  type Subject,
} from './request.ts'
import { Worker, type Work } from './worker.ts'

/**
 * Works until it is certain how the operation ended, if need be long after the request was answered.
 * `isResumed` says that an earlier process may have sent something. Rejects only when told to stop.
 */
export type Settle = (
  operation: Operation,
  isResumed: boolean,
  signal: AbortSignal,
) => Promise<Settlement>

type Prepared = { evidence: object; subject?: Partial<Subject> }

type How = {
  /**
   * Finds out, before anything is put on record or sent, what must be known beforehand: the evidence,
   * kept as JSON, and what else the record should name.
   */
  prepare: () => Promise<Prepared>
  settle: Settle
}

type Parts = {
  store: Store
  log: AuditLog
  macOf: PayloadMac
  /** Settles what another process left, without the secret. */
  settleAbandoned: Settle
  /** Milliseconds in which a request is answered, if only with "not known yet". */
  answerWithin?: number
}

/** So that a request ends before 25 s, whatever happens. */
const ANSWER_WITHIN = 20_000
/** Milliseconds between two looks at an operation that another process works on. */
const LOOK_EVERY = 100
/** Seconds after which whoever finds a name held may try again. */
const NAME_RETRY_AFTER = 5

/**
 * Sees to it that one request takes effect once, however often it is sent and whatever breaks. All that
 * decides is in the store, so that replicas agree.
 */
export class Operations {
  readonly #store: Store
  readonly #log: AuditLog
  readonly #macOf: PayloadMac
  readonly #answerWithin: number
  readonly #worker: Worker

  constructor({ store, log, macOf, settleAbandoned, answerWithin = ANSWER_WITHIN }: Parts) {
    this.#store = store
    this.#log = log
    this.#macOf = macOf
    this.#answerWithin = answerWithin
    this.#worker = new Worker(
      store,
      log,
      (operation) => (signal) => settleAbandoned(operation, true, signal),
    )
  }

  /**
   * The answer to one request; the same key and payload get the same answer. Resolves to undefined while
   * it is not known yet.
   *
   * @throws HttpProblem `idempotency-key-reused` for another payload, `too-busy` while the name is held
   * by another operation, `audit-unavailable`; and what `prepare` throws. Nothing was done then.
   */
  async submit(request: ChangeRequest, { prepare, settle }: How): Promise<Answer | undefined> {
    const id = operationId(request)
    const payloadMac = this.#macOf(request)
    const deadline = performance.now() + this.#answerWithin
    for (;;) {
      const earlier = await findOperation(this.#store.db, id)
      if (earlier) {
        if (earlier.payloadMac !== payloadMac) throw keyReused()
        return this.#follow(earlier, settle, deadline)
      }
      const prepared = await this.#unlessOvertaken(id, prepare)
      if (!prepared) continue
      const { worker } = this.#worker
      const operation = newOperation(request, { id, payloadMac, worker, ...prepared })
      if (await opened(this.#log, operation)) {
        return this.#work(operation, deadline, (signal) => settle(operation, false, signal))
      }
      await nameIsFree(this.#store, operation, deadline)
    }
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

  /** Waits for whoever works on it; if nobody does any more, this process does. */
  async #follow({ id }: Operation, settle: Settle, deadline: number): Promise<Answer | undefined> {
    const { db } = this.#store
    do {
      const own = this.#worker.find(id)
      if (own) return inTime(own, deadline, this.#worker.signal)
      const row = await findOperation(db, id)
      if (row?.answer) return readAnswer(row.answer)
      const now = Date.now()
      const isLeft = row !== undefined && row.leaseUntil < now
      const taken = isLeft && (await takeOver(db, id, this.#worker.worker, now))
      if (taken) return this.#work(taken, deadline, (signal) => settle(taken, true, signal))
      await pause(LOOK_EVERY)
    } while (performance.now() < deadline && !this.#worker.signal.aborted)
    return undefined
  }

  /**
   * What was found out beforehand; undefined where that failed while a copy of the same request began: what
   * stands in the way may be what the copy did.
   */
  async #unlessOvertaken(id: string, prepare: How['prepare']): Promise<Prepared | undefined> {
    try {
      return await prepare()
    } catch (error) {
      if (await findOperation(this.#store.db, id)) return undefined
      throw error
    }
  }

  #work(operation: Operation, deadline: number, work: Work): Promise<Answer | undefined> {
    return inTime(this.#worker.begin(operation, work), deadline, this.#worker.signal)
  }
}

type New = Pick<Operation, 'id' | 'payloadMac' | 'worker'> & Prepared

function newOperation(
  request: ChangeRequest,
  { evidence, subject: learnt, ...rest }: New,
): Operation {
  const subject = { ...request.subject, ...learnt }
  return {
    ...rest,
    listSid: null,
    credentialSid: null,
    username: null,
    target: null,
    ...subject,
    nameLock: nameLockOf(subject),
    origin: JSON.stringify(originOf(request)),
    evidence: JSON.stringify(evidence),
    openedAt: new Date().toISOString(),
    leaseUntil: Date.now() + LEASE,
    settledAt: null,
    answer: null,
  }
}

async function opened(log: AuditLog, operation: Operation): Promise<boolean> {
  return log.open(operation, intentOf(operation)).catch(() => {
    throw new HttpProblem('audit-unavailable', {
      detail:
        'Sipdesk could not put this on record, and nothing happens here without a record. Nothing was sent to Twilio, and nothing was changed. Whoever runs Sipdesk must look at its database.',
      outcome: 'not-created',
      retryAfter: NAME_RETRY_AFTER,
    })
  })
}

/** Resolves when no other operation is about this name any more. */
async function nameIsFree(
  store: Store,
  { id, nameLock }: Operation,
  deadline: number,
): Promise<void> {
  for (;;) {
    const holder = await findNameHolder(store.db, nameLock ?? '')
    if (!holder || holder.id === id) return
    if (performance.now() + LOOK_EVERY >= deadline) throw nameHeld()
    await pause(LOOK_EVERY)
  }
}

/** The answer, or undefined if it is not there in time or the waiting is interrupted. */
async function inTime(
  work: Promise<Answer | undefined>,
  deadline: number,
  interrupted: AbortSignal,
): Promise<Answer | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const giveUp = () => resolve(undefined)
  const timer = setTimeout(giveUp, Math.max(0, deadline - performance.now()))
  interrupted.addEventListener('abort', giveUp)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    interrupted.removeEventListener('abort', giveUp)
  }
}

function keyReused(): HttpProblem {
  return new HttpProblem('idempotency-key-reused', {
    detail:
      'This Idempotency-Key was used for another username or password. Use a new key for a new submission.',
    outcome: 'not-created',
  })
}

function nameHeld(): HttpProblem {
  return new HttpProblem('too-busy', {
    detail:
      'Another change of the same is not settled yet. Nothing was sent for yours: wait a moment and try again.',
    outcome: 'not-created',
    retryAfter: NAME_RETRY_AFTER,
  })
}
