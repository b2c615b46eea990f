import type { ProblemReply } from '@sipdesk/shared/problem.ts'
import { client as messages } from '#messages/api'

/** A failure of any origin, in words for a person. */
export type Failure = Pick<
  ProblemReply,
  'title' | 'detail' | 'outcome' | 'values' | 'errors' | 'twilio'
> & {
  /** A problem's code, or one of the page's own: `offline`, `no-answer`, `unreadable`, `passkey-…`. */
  code: string
  requestId?: string
  /** Nothing went wrong: the person themselves ended it. */
  isCalm?: true
}

/** The one error that a call of the API rejects with. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.title)
    this.failure = failure
  }
}

/** The failure in any error; an error that is not ours is a fault of the page. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure
  return {
    code: 'unreadable',
    title: messages.faultOfPage,
    detail: messages.loadAgainOrReport,
  }
}

/** Whether nothing was done since the person did not give what they were asked for in place. */
export function isWithoutProof(error: unknown): boolean {
  const { code } = failureOf(error)
  return code === 'step-up-required' || code === 'second-factor-required'
}
