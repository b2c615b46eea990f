import type { Outcome } from './audit/recorder.ts'
import { HttpProblem } from './http/http-problem.ts'
import { translateTwilioError } from './twilio-problems.ts'

/** How a failure reads in the record: refused where it is certain that nothing was changed. */
export function judge(error: unknown): Outcome {
  const problem = error instanceof HttpProblem ? error : translateTwilioError(error)
  if (!problem) return { result: 'unknown', code: 'internal' }
  const isCertain = problem.details.outcome !== 'unknown'
  return { result: isCertain ? 'refused' : 'unknown', code: problem.code }
}
