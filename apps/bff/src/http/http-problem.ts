import { problems, type Outcome, type Problem, type ProblemCode } from '@sipdesk/shared/problem.ts'

type ProblemDetails = {
  /** What happened in this case, and what to do about it. */
  detail: string
  /** In place of the code's own status, where HTTP has a more exact one (413, 415). */
  status?: number
  outcome?: Outcome
  errors?: NonNullable<Problem['errors']>
  twilio?: NonNullable<Problem['twilio']>
  /** Seconds after which a retry makes sense. */
  retryAfter?: number
  /** Of the request that met it, where that was an earlier one. */
  requestId?: string
}

/** A failure that the person asking is to be told about, ready to be sent. Holds no secret. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly code: ProblemCode
  readonly status: number
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails) {
    super(problems[code].title)
    this.code = code
    this.status = details.status ?? problems[code].status
    this.details = details
  }

  /** A problem as it was told before. */
  static again(problem: Problem, retryAfter?: number): HttpProblem {
    const { code, detail, status, outcome, errors, twilio, requestId } = problem
    return new HttpProblem(code, {
      detail,
      status,
      requestId,
      ...(outcome && { outcome }),
      ...(errors && { errors }),
      ...(twilio && { twilio }),
      ...(retryAfter !== undefined && { retryAfter }),
    })
  }

  /** The RFC 9457 body. A read has no effect, so that only a change tells its outcome. */
  toBody(requestId: string, isChange: boolean): Problem {
    const { detail, outcome, errors, twilio } = this.details
    return {
      type: `urn:sipdesk:problem:${this.code}`,
      title: problems[this.code].title,
      status: this.status,
      detail,
      code: this.code,
      requestId: this.details.requestId ?? requestId,
      ...(isChange && outcome && { outcome }),
      ...(errors && { errors }),
      ...(twilio && { twilio }),
    }
  }
}
