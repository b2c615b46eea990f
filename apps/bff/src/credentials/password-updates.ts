import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioError } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

/** Milliseconds between two password updates of one change, where Twilio may have done the earlier one. */
export type PasswordTimeouts = { passwordUpdateEvery: number }

export const PASSWORD_TIMEOUTS: PasswordTimeouts = { passwordUpdateEvery: 60_000 }

type Named = Pick<Credential, 'sid' | 'credentialListSid'>

/**
 * Sets the password of a credential on behalf of one change. Each update that Twilio may have done, without
 * a reply that says so, uses up one of `atOnce`; after that there is one each `every` milliseconds, so that
 * a reply that can never be read does not lead to updates without end.
 */
export class PasswordUpdates {
  readonly #twilio: Pick<TwilioGateway, 'setPassword'>
  readonly #every: number
  #atOnce: number
  #lastAt = -Infinity

  constructor(twilio: Pick<TwilioGateway, 'setPassword'>, every: number, atOnce: number) {
    this.#twilio = twilio
    this.#every = every
    this.#atOnce = atOnce
  }

  isAllowed(): boolean {
    return this.#atOnce > 0 || performance.now() - this.#lastAt >= this.#every
  }

  /** Call it only while it is allowed. @throws TwilioError */
  async set(credential: Named, password: string, trace: Trace): Promise<Credential> {
    try {
      return await this.#twilio.setPassword(credential, password, trace)
    } catch (error) {
      const mayBeDone = error instanceof TwilioError && error.effect === 'unknown'
      if (mayBeDone) this.#count()
      throw error
    }
  }

  #count(): void {
    this.#atOnce--
    this.#lastAt = performance.now()
  }
}
