import type { HttpProblem } from '../http/http-problem.ts'
import { TwilioError, TwilioNotFound } from '../twilio/errors.ts'
import type { Run, Settlement } from './change.ts'
import type { SettleTimeouts } from './timeouts.ts'
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
  /** How it ended, as what was found shows; undefined when that is not certain yet. */
  decide(found: Thing): Promise<Settlement<Reply> | undefined>
  /** What is told when each attempt was lost and nothing was created. */
  neverArrived(): HttpProblem
  /** How it is known that nothing was created. */
  describeAbsence(): string
  /** What is told when the name is taken and nothing proves by whom. */
  undecided(): HttpProblem
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
  /** Why the last attempt was not sent, or refused. */
  #refusal: TwilioError | undefined
  /** A second attempt was refused because of the name: the first one may have taken it. */
  #isNameTaken = false

  constructor(run: Run, timeouts: SettleTimeouts, steps: CreateSteps<Thing, Reply>) {
    this.#run = run
    this.#timeouts = timeouts
    this.#steps = steps
    this.#attempts = run.isResumed ? 1 : 0
  }

  /** Rejects when the signal says stop, or the store fails. */
  async settle(): Promise<Settlement<Reply>> {
    if (!this.#run.isResumed) {
      const settled = await this.#attempt()
      if (settled) return settled
      if (this.#refusal) return this.#notCreated(this.#refusal)
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
      this.#isNameTaken = this.#attempts > 1 && this.#steps.isNameTaken(error)
      this.#refusal = error.effect === 'none' && !this.#isNameTaken ? error : undefined
      return undefined
    } finally {
      this.#lastAttemptEndedAt = performance.now()
    }
  }

  /** An attempt of ours may have taken effect: a read says whether it did. */
  async #findAndDecide(round: number): Promise<Settlement<Reply> | undefined> {
    const startedAt = performance.now()
    const found = await this.#find()
    if (found === undefined) return undefined
    if (found === 'gone') return this.#notCreated(new TwilioNotFound('gone'))
    if (found !== 'absent') return this.#steps.decide(found)
    // Absent once may only mean that the lost attempt has not arrived yet.
    if (round === 0) return undefined
    if (this.#attempts < MAX_ATTEMPTS && this.#steps.canSendAgain()) return this.#attempt()
    const isQuiet = startedAt - this.#lastAttemptEndedAt >= this.#timeouts.quiet
    if (!isQuiet) return undefined
    return this.#isNameTaken ? this.#undecided() : this.#notCreated(this.#refusal)
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
    const wasLost = this.#attempts > 1 || this.#run.isResumed || why === undefined
    return {
      refusal: why ?? this.#steps.neverArrived(),
      evidence: wasLost ? this.#steps.describeAbsence() : null,
    }
  }
}
