import { guessedErrors, type GuessedErrorName } from './guesses.ts'

/** An error as Twilio's 2010 API words it. https://www.twilio.com/docs/usage/twilios-response */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly detail: string | undefined

  constructor(status: number, code: number, message: string, detail?: string) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }

  /** Key order as observed on the wire: code, detail, message, more_info, status. */
  toBody(): Record<string, unknown> {
    return {
      code: this.code,
      ...(this.detail !== undefined && { detail: this.detail }),
      message: this.message,
      more_info: `https://www.twilio.com/docs/errors/${this.code}`,
      status: this.status,
    }
  }
}

/** An error of which some part is a guess. */
export function guessed(name: GuessedErrorName): ApiError {
  const { status, code, message } = guessedErrors[name]
  return new ApiError(status, code, message)
}

/** Observed: the path is echoed, suffix and all. https://www.twilio.com/docs/api/errors/20404 */
export function notFound(path: string): ApiError {
  return new ApiError(404, 20_404, `The requested resource ${path} was not found`)
}

/**
 * Seen live by others, in March 2026: HTTP 400 and this sentence, for an IP access control list; a
 * credential list is taken to be told alike. https://www.twilio.com/docs/api/errors/21231
 */
export function alreadyMapped(resource: string): ApiError {
  return new ApiError(400, 21_231, `${resource} already associated with this domain`)
}

/** Seen live by others, in March 2026. https://www.twilio.com/docs/api/errors/21232 */
export function domainTaken(domainName: string): ApiError {
  return new ApiError(400, 21_232, `Domain ${domainName} already exists.`)
}

/** Documented. https://www.twilio.com/docs/api/errors/20004 */
export function methodNotAllowed(): ApiError {
  return new ApiError(405, 20_004, 'Method not allowed')
}

/** Observed: three messages and one detail. https://www.twilio.com/docs/api/errors/20003 */
export function unauthorized(message: string): ApiError {
  return new ApiError(401, 20_003, message, 'Your AccountSid or AuthToken was incorrect.')
}

/** Documented as "never processed and always safe to retry". https://www.twilio.com/docs/api/errors/20429 */
export function tooManyRequests(): ApiError {
  return new ApiError(429, 20_429, 'Too Many Requests')
}
