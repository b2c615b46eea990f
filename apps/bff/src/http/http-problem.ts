import type { Language } from '@sipdesk/shared/appearance.ts'
import { problemStatuses, type Outcome, type Problem } from '@sipdesk/shared/problem.ts'
import { detailOf, fieldMessageOf, titleOf, type Said } from './messages/messages.ts'
import type { NothingDone } from './outcome-word.ts'

/** Which allowance of sign-ins was used up, and of which account, where it is that of one: for the record alone. */
export type Throttled = { bucket: string; account: string | undefined }

/** All but the sentences. */
export type Circumstances = {
  /** In place of the code's own status, where HTTP has a more exact one (413, 415). */
  status?: number
  /** `not-applied` says of each change, also of a create, that certainly nothing was done. */
  outcome?: Exclude<Outcome, 'not-created'>
  /** Fields at fault: each with the code of a rule, or with the problem's own, whose detail then explains it. */
  errors?: { field: string; code: string }[]
  twilio?: NonNullable<Problem['twilio']>
  /** Seconds after which a retry makes sense. */
  retryAfter?: number
  /** Of the request that met it, where that was an earlier one. */
  requestId?: string
  throttled?: Throttled
}

type ProblemDetails = Said & Circumstances

/** Finished sentences, in English. */
export type Sentences = Pick<Problem, 'title' | 'detail' | 'errors'>

type Telling = {
  requestId: string
  /** The word for an outcome of nothing; without it, as for a read, no outcome is told. */
  nothingDone: NothingDone | undefined
  language: Language
}

/** A failure that the person asking is to be told about, in no language until it is sent. Holds no secret. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly code: ProblemDetails['code']
  readonly status: number
  readonly details: ProblemDetails
  readonly #sentences: Sentences | undefined

  /** `sentences` are those of a release that stored them, and are told as they are. */
  constructor(details: ProblemDetails, sentences?: Sentences) {
    super(details.code)
    this.code = details.code
    this.status = details.status ?? problemStatuses[details.code]
    this.details = details
    this.#sentences = sentences
  }

  /** The RFC 9457 body. */
  toBody({ requestId, nothingDone, language }: Telling): Problem {
    const { code, values, outcome, twilio } = this.details
    const { title, detail, errors } = this.#sentences ?? this.#inWords(language)
    return {
      type: `urn:sipdesk:problem:${code}`,
      title,
      status: this.status,
      detail,
      code,
      requestId: this.details.requestId ?? requestId,
      ...(values && { values }),
      ...(nothingDone && outcome && { outcome: outcome === 'not-applied' ? nothingDone : outcome }),
      ...(errors && { errors }),
      ...(twilio && { twilio }),
    }
  }

  #inWords(language: Language): Sentences {
    const { errors } = this.details
    const detail = detailOf(this.details, language)
    const messageOf = (code: string) =>
      code === this.code ? detail : fieldMessageOf(code, language)
    return {
      title: titleOf(this.code, language),
      detail,
      errors: errors?.map(({ field, code }) => ({ field, code, message: messageOf(code) })),
    }
  }
}
