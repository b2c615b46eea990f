import type { Problem } from '@sipdesk/shared/problem.ts'
import { HttpProblem } from '../http/http-problem.ts'

/** The final answer to an operation, as it is kept and given again to whoever asks with the same key. */
export type Answer = { reply: unknown } | { problem: Problem; retryAfter?: number }

/** How an operation ended: the answer, and what the record says of it. It holds no secret. */
export type Settlement = {
  answer: Answer
  credentialSid: string | null
  /** Of a list that was created: until then nobody knows its SID. */
  listSid?: string
  /** How it is known, where Twilio's own reply does not say it. */
  evidence: string | null
  twilioRequestId: string | null
}

export function refusalAnswer(problem: HttpProblem, requestId: string): Answer {
  const { retryAfter } = problem.details
  return {
    problem: problem.toBody(requestId, true),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

/** @throws HttpProblem for an answer that is one. */
export function giveAnswer(answer: Answer): unknown {
  if ('reply' in answer) return answer.reply
  throw HttpProblem.again(answer.problem, answer.retryAfter)
}

export function readAnswer(text: string): Answer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  return JSON.parse(text) as Answer
}
