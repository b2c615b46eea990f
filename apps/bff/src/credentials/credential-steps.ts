import type { CreatedCredential, Credential } from '@sipdesk/shared/credentials.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Run, Settlement } from '../operations/change.ts'
import type { CreateSteps, Tried } from '../operations/create-once.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import { findOnRecord } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import { mayPass, TwilioError, TwilioNotFound, UsernameTaken } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import { describeEvidence, readEvidence, whoseIs, type Evidence } from './evidence.ts'
import { PasswordUpdates, type PasswordTimeouts } from './password-updates.ts'

export type StepDeps = {
  twilio: TwilioGateway
  listReads: ListReads
  store: Store
  timeouts: SettleTimeouts & PasswordTimeouts
}

type Settled = Settlement<CreatedCredential>

/** Creates one credential, and tells whose one of its name is. */
export class CredentialSteps implements CreateSteps<Credential, CreatedCredential> {
  readonly #deps: StepDeps
  readonly #run: Run
  readonly #listSid: string
  readonly #username: string
  readonly #evidence: Evidence
  readonly #updates: PasswordUpdates

  constructor(deps: StepDeps, run: Run) {
    const { listSid, username } = run.operation
    this.#deps = deps
    this.#run = run
    this.#listSid = listSid ?? ''
    this.#username = username ?? ''
    this.#evidence = readEvidence(run.operation)
    this.#updates = new PasswordUpdates(deps, run.operation.id)
  }

  async send(): Promise<Settled> {
    const input = { username: this.#username, password: this.#run.secret.read() ?? '' }
    const { twilio, listReads } = this.#deps
    try {
      const credential = await twilio.createCredential(this.#listSid, input, this.#run.trace)
      return created({ credential, confirmedBy: 'reply', isPasswordConfirmed: true })
    } finally {
      listReads.noteSent(this.#listSid, this.#username)
    }
  }

  canSendAgain(): boolean {
    return this.#run.secret.read() !== undefined
  }

  isNameTaken(error: TwilioError): boolean {
    return error instanceof UsernameTaken
  }

  wasThereBefore(): boolean {
    return this.#evidence.absentAsOf === null
  }

  async find(): Promise<Credential | 'absent' | 'gone'> {
    try {
      const { credentials } = await this.#deps.listReads.read(this.#listSid, this.#run.trace)
      return credentials.find(({ username }) => username === this.#username) ?? 'absent'
    } catch (error) {
      if (error instanceof TwilioNotFound) return 'gone'
      throw error
    }
  }

  /** If it is ours, the password is set again: the one on the screen has to be the one that works. */
  async decide(found: Credential, tried: Tried): Promise<Settled | undefined> {
    const whose = await this.#whoseIs(found, tried)
    if (whose !== 'ours') {
      const taken = tried.nameRefusal ?? nameTaken()
      const refusal = whose === 'not-ours' ? taken : madeBySomebody(tried)
      return { refusal, evidence: describeEvidence(this.#evidence, { ...tried, found }) }
    }
    const password = this.#run.secret.read()
    if (password === undefined) return this.#confirmed(found, false)
    try {
      const credential = await this.#updates.setAgain(found, password, this.#run.trace)
      return credential && this.#confirmed(credential, true)
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      // Gone again: the next read finds out.
      if (mayPass(error) || error instanceof TwilioNotFound) return undefined
      return this.#confirmed(found, false)
    }
  }

  neverArrived(): HttpProblem {
    return new HttpProblem({
      code: 'twilio-unavailable',
      variant: 'credential-not-created',
      outcome: 'not-applied',
    })
  }

  describeAbsence(): string {
    return describeEvidence(this.#evidence, { wasLost: true })
  }

  undecided(): HttpProblem {
    return undecided('undecided', undefined)
  }

  /** What another operation is known to have made is not ours; what one has changed may be, but is left alone. */
  async #whoseIs(found: Credential, { wasLost }: Tried) {
    const known = await findOnRecord(this.#deps.store.db, found)
    if (known === 'made') return 'not-ours'
    const whose = whoseIs(found, this.#evidence, wasLost)
    return known === 'changed' && whose === 'ours' ? 'undecided' : whose
  }

  #confirmed(credential: Credential, isPasswordConfirmed: boolean): Settled {
    const reply = { credential, confirmedBy: 'reconciliation', isPasswordConfirmed } as const
    const evidence = describeEvidence(this.#evidence, { wasLost: true, found: credential })
    return { ...created(reply), evidence }
  }
}

function madeBySomebody({ wasLost, nameRefusal }: Tried): HttpProblem {
  return undecided(wasLost ? 'undecided' : 'not-on-record', nameRefusal?.twilio)
}

function undecided(
  variant: 'undecided' | 'not-on-record',
  twilio: TwilioError['twilio'],
): HttpProblem {
  return new HttpProblem({
    code: 'username-taken',
    variant,
    outcome: 'undecided',
    ...(twilio && { twilio }),
    errors: [{ field: 'username', code: 'username-taken' }],
  })
}

function nameTaken(): HttpProblem {
  return new HttpProblem({
    code: 'username-taken',
    variant: 'present',
    outcome: 'not-applied',
    errors: [{ field: 'username', code: 'username-taken' }],
  })
}

function created(reply: CreatedCredential): Settled {
  return { reply, made: { credentialSid: reply.credential.sid } }
}
