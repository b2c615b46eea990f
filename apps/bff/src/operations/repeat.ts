import { TwilioError, TwilioNotFound, TwilioRefused } from '../twilio/errors.ts'
import type { Run, Settlement } from './change.ts'
import type { SettleTimeouts } from './timeouts.ts'
import { untilCertain } from './until-certain.ts'

/**
 * For a change that may be done twice as well as once: it is asked for until Twilio's reply proves that
 * it is done, or refuses it. `attempt` is told whether an earlier one may have taken effect. It resolves
 * to undefined when it has nothing to send and does not know yet.
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
 * Whether a refusal after a lost attempt also says that the attempt did nothing: it was the same request.
 * A secret that is not accepted any more, or a lack of room, says nothing of the kind.
 */
function saysWhatIs(error: TwilioError): boolean {
  return error instanceof TwilioNotFound || error instanceof TwilioRefused
}
