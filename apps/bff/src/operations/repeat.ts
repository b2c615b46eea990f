import { HttpProblem } from '../http/http-problem.ts'
import { translateTwilioError } from '../twilio-problems.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioError, TwilioNotFound, TwilioRefused } from '../twilio/errors.ts'
import type { Operation } from '../store/operations.ts'
import { refusalAnswer, type Settlement } from './answer.ts'
import { readOrigin } from './origin.ts'
import type { SettleTimeouts } from './timeouts.ts'
import { untilCertain } from './until-certain.ts'

/** What an operation is worked on with. */
export type Case = {
  operation: Operation
  /** An earlier process may have sent an attempt. */
  isResumed: boolean
  trace: Trace
  signal: AbortSignal
}

type Done = { reply: unknown; evidence?: string }

/**
 * For a change that may be done twice as well as once: it is asked for until Twilio's reply proves that
 * it is done, or refuses it. `attempt` is told whether an earlier one may have taken effect. It resolves
 * to undefined when it has nothing to send and does not know yet.
 */
export async function repeatUntilDone(
  the: Case,
  timeouts: SettleTimeouts,
  attempt: (wasLost: boolean) => Promise<Done | Settlement | undefined>,
): Promise<Settlement> {
  let wasLost = the.isResumed
  return untilCertain(timeouts, the.signal, async () => {
    try {
      const done = await attempt(wasLost)
      return done && 'reply' in done ? succeeded(the, done) : done
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      if (error.effect === 'none' && (!wasLost || saysWhatIs(error))) return refused(the, error)
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

/** It was done, and the reply says so. */
export function succeeded({ trace }: Case, { reply, evidence = null }: Loose): Settlement {
  return { answer: { reply }, credentialSid: null, evidence, twilioRequestId: lastOf(trace) }
}
type Loose = { reply: unknown; evidence?: string | null }

/** It was not done, and why. */
export function refused(
  { operation, trace }: Case,
  why: TwilioError | HttpProblem,
  evidence: string | null = null,
): Settlement {
  const problem = why instanceof HttpProblem ? why : (translateTwilioError(why) ?? unexplained())
  const answer = refusalAnswer(problem, readOrigin(operation).requestId ?? '')
  return { answer, credentialSid: null, evidence, twilioRequestId: lastOf(trace) }
}

function lastOf({ twilioRequestIds }: Trace): string | null {
  return twilioRequestIds.at(-1) ?? null
}

function unexplained(): HttpProblem {
  return new HttpProblem('twilio-unavailable', {
    detail: 'Twilio gave no answer that can be trusted.',
    outcome: 'not-created',
  })
}
