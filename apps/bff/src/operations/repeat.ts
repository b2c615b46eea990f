import { TwilioError, TwilioNotFound, TwilioRefused } from '../twilio/errors.ts'
import type { Run, Settlement } from './change.ts'
import type { SettleTimeouts } from './timeouts.ts'
import { untilCertain } from './until-certain.ts'

/**
 * For an idempotent change: repeats it until Twilio's reply proves or refuses it. `attempt` is told
 * whether an earlier one may have taken effect, and resolves to undefined when it has nothing to send
 * and does not know yet.
 */
export async function repeatUntilDone<Reply>(
  { isResumed, signal }: Run,
  timeouts: SettleTimeouts,
  attempt: (wasLost: boolean) => Promise<Settlement<Reply> | undefined>,
): Promise<Settlement<Reply>> {
  let wasLost = isResumed
  return untilCertain(timeouts, signal, async () => {
    try {
      return await attempt(wasLost)
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      if (error.effect === 'none' && (!wasLost || saysWhatIs(error))) return { refusal: error }
      if (error.effect === 'unknown') wasLost = true
      return undefined
    }
  })
}

/**
 * Whether a refusal after a lost attempt also proves that the attempt did nothing: it was the same request.
 * A secret that is no longer accepted, or a full queue, proves nothing.
 */
function saysWhatIs(error: TwilioError): boolean {
  return error instanceof TwilioNotFound || error instanceof TwilioRefused
}
