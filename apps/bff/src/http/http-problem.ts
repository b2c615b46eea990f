import { fieldMessages } from '@sipdesk/shared/field-messages/en.ts'
import type { Outcome, Problem, ProblemCode } from '@sipdesk/shared/problem.ts'
import { problems } from '@sipdesk/shared/problems.ts'
import type { Sentence, Template } from './german.ts'
import type { NothingDone } from './outcome-word.ts'

const englishFields: Record<string, string> = fieldMessages

/** The names of the gaps of a template. */
type Gap<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Gap<Rest>
  : never

type Values = Record<string, string | number>

/** What happened in this case, and what to do about it. */
type Told =
  | { detail: Sentence; values?: undefined }
  | { [T in Template]: { detail: T; values: Record<Gap<T>, string | number> } }[Template]

type ProblemDetails = Told & {
  /** In place of the code's own status, where HTTP has a more exact one (413, 415). */
  status?: number
  /** `not-applied` says of each change, also of a create, that certainly nothing was done. */
  outcome?: Exclude<Outcome, 'not-created'>
  /** Fields at fault: by the code of a rule, or by the problem's own, whose detail then says it. */
  errors?: { field: string; code: string }[]
  twilio?: NonNullable<Problem['twilio']>
  /** Seconds after which a retry makes sense. */
  retryAfter?: number
  /** Of the request that met it, where that was an earlier one. */
  requestId?: string
}

/**
 * A failure that the person asking is to be told about, ready to be sent. Holds no secret. It is in English
 * wherever it is kept or counted; only what is sent to a German reader is translated.
 */
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
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a finished one, perhaps of an earlier version
      detail: detail as Sentence,
      status,
      requestId,
      ...(outcome && { outcome: outcome === 'not-created' ? 'not-applied' : outcome }),
      ...(errors && { errors }),
      ...(twilio && { twilio }),
      ...(retryAfter !== undefined && { retryAfter }),
    })
  }

  /**
   * The RFC 9457 body, in English. `nothingDone` is the word for an outcome of nothing; without it, as for a
   * read, no outcome is told.
   */
  toBody(requestId: string, nothingDone: NothingDone | undefined): Problem {
    const { outcome, errors, twilio } = this.details
    const detail = fill(this.details.detail, this.details.values)
    return {
      type: `urn:sipdesk:problem:${this.code}`,
      title: problems[this.code].title,
      status: this.status,
      detail,
      code: this.code,
      requestId: this.details.requestId ?? requestId,
      ...(nothingDone && outcome && { outcome: outcome === 'not-applied' ? nothingDone : outcome }),
      ...(errors && { errors: errors.map((error) => this.#describe(error, detail)) }),
      ...(twilio && { twilio }),
    }
  }

  #describe({ field, code }: { field: string; code: string }, detail: string) {
    return { field, code, message: code === this.code ? detail : (englishFields[code] ?? code) }
  }
}

/** The sentence with its values in its gaps. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}
