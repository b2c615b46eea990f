import type { HttpProblem } from '../http/http-problem.ts'
import { TwilioError, TwilioNotFound } from '../twilio/errors.ts'
import type { Run, Settlement } from './change.ts'
import { ANSWER_KEPT, type SettleTimeouts } from './timeouts.ts'
import { untilCertain } from './until-certain.ts'

/** What differs between the things that are created at Twilio under a name of their own. */
export type CreateSteps<Thing, Reply> = {
  /** Sends the create. @throws TwilioError */
  send(): Promise<Settlement<Reply>>
  /** Whether it may be sent again: after a restart the secret may be missing. */
  canSendAgain(): boolean
  /** Whether a refusal says that the name is taken, perhaps by an attempt that was lost. */
  isNameTaken(error: TwilioError): boolean
  /**
   * The thing of this name, by a read that begins now; `gone` when that which would hold it is gone.
   *
   * @throws TwilioError
   */
  find(): Promise<Thing | 'absent' | 'gone'>
  /** Whether the name was there before anything was sent: an earlier try of the same request may have made it. */
  wasThereBefore(): boolean
  /** How it ended, as what was found shows; undefined when that is not certain yet. */
  decide(found: Thing, tried: Tried): Promise<Settlement<Reply> | undefined>
  /** What is told when each attempt was lost and nothing was created. */
  neverArrived(): HttpProblem
  /** How it is known that nothing was created. */
  describeAbsence(): string
  /** What is told when the name is taken and nothing proves by whom. */
  undecided(): HttpProblem
}

/** What has become of the attempts of this operation. */
export type Tried = {
  /** One may have taken effect. */
  wasLost: boolean
  /** By the last one Twilio has refused the name. */
  nameRefusal: TwilioError | undefined
}

/** Of one operation: one that is lost is followed by one more. */
const MAX_ATTEMPTS = 2

/**
 * Creates one thing, or makes certain that there is none. It says "created" only with proof: Twilio's own
 * reply, or a thing of the name that can only be ours. It goes on until it knows.
 */
export class CreateOnce<Thing extends object, Reply> {
  readonly #run: Run
  readonly #timeouts: SettleTimeouts
  readonly #steps: CreateSteps<Thing, Reply>
  #attempts: number
  #lastAttemptEndedAt = performance.now()
  #wasLost: boolean
  /** Why the last attempt was not sent, or refused. */
  #refusal: TwilioError | undefined
  /** The last attempt was refused because of the name, which an attempt that was lost may have taken. */
  #nameRefusal: TwilioError | undefined

  constructor(run: Run, timeouts: SettleTimeouts, steps: CreateSteps<Thing, Reply>) {
    this.#run = run
    this.#timeouts = timeouts
    this.#steps = steps
    this.#attempts = run.isResumed ? 1 : 0
    this.#wasLost = run.isResumed
  }

  /** Rejects when the signal says stop, or the store fails. */
  async settle(): Promise<Settlement<Reply>> {
    if (!this.#run.isResumed) {
      const settled = await this.#attempt()
      if (settled) return settled
      if (this.#refusal && !this.#steps.wasThereBefore()) return this.#notCreated(this.#refusal)
    }
    return untilCertain(this.#timeouts, this.#run.signal, (round) => this.#findAndDecide(round))
  }

  /** Undefined when it was refused or lost; `#refusal` says which. */
  async #attempt(): Promise<Settlement<Reply> | undefined> {
    this.#attempts++
    try {
      return await this.#steps.send()
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      if (error.effect === 'unknown') this.#wasLost = true
      this.#nameRefusal = this.#steps.isNameTaken(error) ? error : undefined
      this.#refusal = error.effect === 'none' && !this.#nameRefusal ? error : undefined
      return undefined
    } finally {
      this.#lastAttemptEndedAt = performance.now()
    }
  }

  /** An attempt of ours, or an earlier try that is no longer on record, may have taken effect: a read tells. */
  async #findAndDecide(round: number): Promise<Settlement<Reply> | undefined> {
    const startedAt = performance.now()
    const found = await this.#find()
    if (found === undefined) return undefined
    if (found === 'gone') return this.#notCreated(new TwilioNotFound('gone'))
    if (found !== 'absent') {
      const tried = { wasLost: this.#wasLost, nameRefusal: this.#nameRefusal }
      return this.#steps.decide(found, tried)
    }
    // Absent once may only mean that the lost attempt has not arrived yet.
    if (round === 0) return undefined
    if (this.#attempts < MAX_ATTEMPTS && this.#steps.canSendAgain()) return this.#attempt()
    const isQuiet = startedAt - this.#lastAttemptEndedAt >= this.#timeouts.quiet
    if (!isQuiet) return undefined
    return this.#nameRefusal ? this.#undecided() : this.#notCreated(this.#refusal)
  }

  /** Undefined where nothing can be read now. */
  async #find(): Promise<Thing | 'absent' | 'gone' | undefined> {
    try {
      return await this.#steps.find()
    } catch (error) {
      if (error instanceof TwilioError) return undefined
      throw error
    }
  }

  #undecided(): Settlement<Reply> {
    const evidence = `${this.#steps.describeAbsence()} Yet Twilio says that the name is taken.`
    return { refusal: this.#steps.undecided(), evidence }
  }

  #notCreated(why: TwilioError | undefined): Settlement<Reply> {
    return {
      refusal: why ?? this.#steps.neverArrived(),
      evidence: this.#wasLost ? this.#steps.describeAbsence() : null,
    }
  }
}

/**
 * Whether what was created then is older than any request that may still be sent again: the answer to one is kept for
 * that long.
 */
export function isBeyondKeys(createdAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(createdAt) > ANSWER_KEPT
}
