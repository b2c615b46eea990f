import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { RateLimiter } from '../store/allowance.ts'
import { createStoredLimiter } from '../store/rate-limit.ts'
import type { Store } from '../store/store.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioError } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

/** Milliseconds between two password updates of one operation, where Twilio may have done the earlier one. */
export type PasswordTimeouts = { passwordUpdateEvery: number }

export const PASSWORD_TIMEOUTS: PasswordTimeouts = { passwordUpdateEvery: 60_000 }

type Named = Pick<Credential, 'sid' | 'credentialListSid'>
type Deps = {
  twilio: Pick<TwilioGateway, 'setPassword'>
  store: Store
  timeouts: PasswordTimeouts
}

const MINUTE = 60_000

/**
 * Sets the password of a credential again where a reply was lost: once per interval and operation, whichever
 * process works on it, so that a reply that can never be read does not lead to updates without end.
 */
export class PasswordUpdates {
  readonly #twilio: Pick<TwilioGateway, 'setPassword'>
  readonly #limiter: RateLimiter
  readonly #limit: { burst: number; perMinute: number }
  readonly #key: string

  constructor({ twilio, store, timeouts }: Deps, operationId: string) {
    this.#twilio = twilio
    this.#limiter = createStoredLimiter(store)
    this.#limit = { burst: 1, perMinute: MINUTE / timeouts.passwordUpdateEvery }
    this.#key = `password-update:${operationId}`
  }

  /** Undefined where the last update is too recent: nothing is sent. @throws TwilioError */
  async setAgain(
    credential: Named,
    password: string,
    trace: Trace,
  ): Promise<Credential | undefined> {
    // Where the store cannot count, none is sent: it is asked again.
    const wait = await this.#limiter.take(this.#key, this.#limit).catch(() => Infinity)
    if (wait > 0) return undefined
    try {
      return await this.#twilio.setPassword(credential, password, trace)
    } catch (error) {
      const wasNotDone = error instanceof TwilioError && error.effect === 'none'
      if (wasNotDone) await this.#limiter.giveBack(this.#key, this.#limit).catch(() => undefined)
      throw error
    }
  }
}
