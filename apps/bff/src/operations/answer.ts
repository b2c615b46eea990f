import type { Problem } from '@sipdesk/shared/problem.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { problemOf } from '../twilio-problems.ts'
import type { Settlement } from './change.ts'

/** The final answer to an operation, as it is kept and given again to each copy of the request. */
export type Answer = { reply: unknown } | { problem: Problem; retryAfter?: number }

/** `requestId` is that of the request which opened the operation. */
export function answerOf(settlement: Settlement, requestId: string): Answer {
  if ('reply' in settlement) return { reply: settlement.reply }
  const { refusal } = settlement
  const problem = refusal instanceof HttpProblem ? refusal : problemOf(refusal)
  const { retryAfter } = problem.details
  return {
    // Stored as the release before knows it, which may give this answer on another replica.
    problem: problem.toBody(requestId, 'not-created'),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

export function readAnswer(text: string): Answer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  return JSON.parse(text) as Answer
}
