import type { CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Store } from '../store/store.ts'
import { isKnownAsMade, type Operation } from '../store/operations.ts'
import type { Settlement } from '../operations/answer.ts'
import { refused, type Case as RepeatCase } from '../operations/repeat.ts'
import { untilCertain } from '../operations/until-certain.ts'
import { translateTwilioError } from '../twilio-problems.ts'
import { isPassing, TwilioError, TwilioNotFound, UsernameTaken } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { describeEvidence, readEvidence, whoseIs, type Evidence } from './evidence.ts'
import { PasswordUpdates } from './password-updates.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'

type Parts = { twilio: TwilioGateway; listReads: ListReads; store: Store; timeouts: SettleTimeouts }

/** Undefined after a restart: a password is kept nowhere. Emptied when it has waited too long. */
export type Secret = { password: string | undefined }

type Case = RepeatCase & { secret: Secret }

/** Of one operation: one that is lost is followed by one more. */
const MAX_ATTEMPTS = 2

/** What the list says about the name. */
type Sight = { found: Credential | undefined; isGone: boolean }

/**
 * Creates one credential, or makes certain that there is none. It says "created" only with proof:
 * Twilio's own reply, or a credential in the list that can only be ours. It goes on until it knows.
 */
export class CreateCase {
  readonly #parts: Parts
  readonly #case: Case
  readonly #evidence: Evidence
  readonly #startedAt = performance.now()
  readonly #updates: PasswordUpdates
  #attempts: number
  #lastAttemptEndedAt: number
  /** Why the last attempt was not sent, or refused. */
  #refusal: TwilioError | undefined

  constructor(parts: Parts, the: Case) {
    this.#parts = parts
    this.#case = the
    this.#evidence = readEvidence(the.operation)
    this.#updates = new PasswordUpdates(parts.twilio, parts.timeouts.passwordUpdateEvery, 1)
    this.#attempts = the.isResumed ? 1 : 0
    this.#lastAttemptEndedAt = this.#startedAt
  }

  /** Rejects only when the signal says stop. */
  async settle(): Promise<Settlement> {
    if (!this.#case.isResumed) {
      const settled = await this.#attempt()
      if (settled) return settled
      if (this.#refusal) return this.#notCreated(this.#refusal)
    }
    const { timeouts } = this.#parts
    return untilCertain(timeouts, this.#case.signal, (round) => this.#lookAndDecide(round))
  }

  /** An attempt of ours may have taken effect: the list says whether it did. */
  async #lookAndDecide(round: number): Promise<Settlement | undefined> {
    const startedAt = performance.now()
    const sight = await this.#look()
    if (!sight) return undefined
    if (sight.isGone) return this.#notCreated(new TwilioNotFound('list gone'))
    if (sight.found) return this.#decideAbout(sight.found)
    // Absent once may only mean that the lost attempt has not arrived yet.
    if (round === 0) return undefined
    if (this.#password() !== undefined && this.#attempts < MAX_ATTEMPTS) return this.#attempt()
    const isQuiet = startedAt - this.#lastAttemptEndedAt >= this.#parts.timeouts.quiet
    return isQuiet ? this.#notCreated(this.#refusal) : undefined
  }

  /** Sends the create. Undefined when it was refused or lost; `#refusal` says which. */
  async #attempt(): Promise<Settlement | undefined> {
    const { operation, trace } = this.#case
    const { listSid, username } = subjectOf(operation)
    const password = this.#password() ?? ''
    this.#attempts++
    try {
      const input = { username, password }
      const credential = await this.#parts.twilio.createCredential(listSid, input, trace)
      return this.#created({ credential, confirmedBy: 'reply', isPasswordConfirmed: true }, null)
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      const isAboutLostOne = error instanceof UsernameTaken && this.#attempts > 1
      this.#refusal = error.effect === 'none' && !isAboutLostOne ? error : undefined
      return undefined
    } finally {
      this.#lastAttemptEndedAt = performance.now()
    }
  }

  /** A read that began after the last attempt; undefined if there is none to be had now. */
  async #look(): Promise<Sight | undefined> {
    const { listSid, username } = subjectOf(this.#case.operation)
    try {
      const { credentials } = await this.#parts.listReads.read(listSid, this.#case.trace)
      const found = credentials.find((credential) => credential.username === username)
      return { found, isGone: false }
    } catch (error) {
      if (error instanceof TwilioNotFound) return { found: undefined, isGone: true }
      if (error instanceof TwilioError) return undefined
      throw error
    }
  }

  async #decideAbout(found: Credential): Promise<Settlement | undefined> {
    const isOfAnother = await isKnownAsMade(this.#parts.store.db, found)
    const whose = isOfAnother ? 'not-ours' : whoseIs(found, this.#evidence)
    if (whose !== 'ours') return this.#taken(found, whose === 'not-ours')
    const password = this.#password()
    if (password === undefined) return this.#confirmed(found, false)
    if (!this.#updates.isAllowed()) return undefined
    try {
      const credential = await this.#updates.set(found, password, this.#case.trace)
      return this.#confirmed(credential, true)
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      const mayPass = error.effect === 'unknown' || isPassing(error)
      // Gone again: the next look finds out.
      if (mayPass || error instanceof TwilioNotFound) return undefined
      return this.#confirmed(found, false)
    }
  }

  #password(): string | undefined {
    const isKept = performance.now() - this.#startedAt < this.#parts.timeouts.passwordKept
    const { secret } = this.#case
    if (!isKept) secret.password = undefined
    return secret.password
  }

  #confirmed(credential: Credential, isPasswordConfirmed: boolean): Settlement {
    const reply = { credential, confirmedBy: 'reconciliation', isPasswordConfirmed } as const
    return this.#created(reply, describeEvidence(this.#evidence, credential))
  }

  #created(reply: CreatedCredential, evidence: string | null): Settlement {
    return { answer: { reply }, credentialSid: reply.credential.sid, ...this.#rest(evidence) }
  }

  #taken(found: Credential, isCertain: boolean): Settlement {
    const problem = new HttpProblem('username-taken', {
      detail: isCertain
        ? 'A credential with this username is already in this list. Choose another username.'
        : 'A credential with this username exists now. Whether this request made it cannot be told, so its password was left as it is. If it is yours, rotate its password; otherwise choose another username.',
      outcome: isCertain ? 'not-created' : 'undecided',
      errors: [{ field: 'username', code: 'username-taken' }],
    })
    return refused(this.#case, problem, describeEvidence(this.#evidence, found))
  }

  #notCreated(why: TwilioError | undefined): Settlement {
    const wasLost = this.#attempts > 1 || this.#case.isResumed || why === undefined
    const problem = (why?.effect === 'none' && translateTwilioError(why)) || neverArrived()
    return refused(this.#case, problem, wasLost ? describeEvidence(this.#evidence) : null)
  }

  #rest(evidence: string | null) {
    return { evidence, twilioRequestId: this.#case.trace.twilioRequestIds.at(-1) ?? null }
  }
}

function subjectOf({ listSid, username }: Operation): { listSid: string; username: string } {
  return { listSid: listSid ?? '', username: username ?? '' }
}

function neverArrived(): HttpProblem {
  return new HttpProblem('twilio-unavailable', {
    detail:
      'The connection to Twilio broke, and the credential is not in the list: nothing was created. Try again in a moment.',
    outcome: 'not-created',
  })
}
