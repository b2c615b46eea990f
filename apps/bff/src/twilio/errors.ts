import type { Problem } from '@sipdesk/shared/problem.ts'
import type { SecretKind } from '@sipdesk/shared/session.ts'

/** What Twilio itself said, for support: never anything of what we sent. */
export type TwilioAnswer = NonNullable<Problem['twilio']>

/**
 * Whether the request can have taken effect. `unknown` unless something proves that Twilio did not
 * process it.
 */
export type Effect = 'none' | 'unknown'

/** The root of all that can go wrong with a call to Twilio. Holds no secret and no request body. */
export abstract class TwilioError extends Error {
  abstract readonly effect: Effect
  readonly twilio: TwilioAnswer | undefined

  constructor(message: string, twilio?: TwilioAnswer) {
    super(message)
    this.name = new.target.name
    this.twilio = twilio
  }
}

/** What stands in the way of a connection: the name, the certificate, the proxy, time, or the other side. */
export type Obstacle = 'dns' | 'tls' | 'proxy' | 'timeout' | 'refused'

/** No connection: nothing was sent. The message is the code of whatever refused it. */
export class TwilioUnreachable extends TwilioError {
  readonly effect = 'none'
  readonly obstacle: Obstacle

  constructor(code: string, obstacle: Obstacle) {
    super(code)
    this.obstacle = obstacle
  }
}

/** Too many calls of ours are under way or waiting: nothing was sent. */
export class TwilioBusy extends TwilioError {
  readonly effect = 'none'
}

/** Twilio has not answered for a while, and is not asked for the moment: nothing was sent. */
export class TwilioCircuitOpen extends TwilioError {
  readonly effect = 'none'
  /** Seconds until it is asked again. */
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super('circuit open')
    this.retryAfter = retryAfter
  }
}

/** No whole reply within the deadlines. */
export class TwilioTimedOut extends TwilioError {
  readonly effect = 'unknown'
}

/** The connection broke after the request may have been sent. */
export class TwilioConnectionLost extends TwilioError {
  readonly effect = 'unknown'
}

/** A reply that proves nothing: not JSON, too large, another shape, another record. */
export class TwilioReplyUnreadable extends TwilioError {
  readonly effect = 'unknown'
}

/** 5xx, or a status that Twilio does not document here. */
export class TwilioFailed extends TwilioError {
  readonly effect = 'unknown'
}

/** The page of a proxy or gateway in between, say: a refusal or failure without a code of Twilio's. */
export class NotTwiliosWord extends TwilioFailed {
  readonly status: number

  constructor(twilio: TwilioAnswer) {
    super('not Twilio’s word', twilio)
    this.status = twilio.status
  }
}

/** 429: "never processed and is always safe to retry". https://www.twilio.com/docs/api/errors/20429 */
export class TwilioThrottled extends TwilioError {
  readonly effect = 'none'
  /** Seconds, where Twilio named them. */
  readonly retryAfter: number | undefined

  constructor(twilio: TwilioAnswer, retryAfter: number | undefined) {
    super('throttled', twilio)
    this.retryAfter = retryAfter
  }
}

/** A refusal of whoever asks, whatever they ask for. */
abstract class TwilioDenied extends TwilioError {
  readonly effect = 'none'
  /** Of the secret that was sent. */
  readonly secretKind: SecretKind

  constructor(twilio: TwilioAnswer, secretKind: SecretKind) {
    super('denied', twilio)
    this.secretKind = secretKind
  }
}

/** 401: the secret is wrong, or of another account or region. https://www.twilio.com/docs/api/errors/20003 */
export class TwilioCredentialsRejected extends TwilioDenied {}

/** The secret is good but may not do this. https://www.twilio.com/docs/api/errors/70051 */
export class TwilioPermissionMissing extends TwilioDenied {
  /** The one that a restricted key would need. */
  readonly permission: string

  constructor(twilio: TwilioAnswer, secretKind: SecretKind, permission: string) {
    super(twilio, secretKind)
    this.permission = permission
  }
}

/** The account is suspended or closed. https://www.twilio.com/docs/api/errors/20005 https://www.twilio.com/docs/api/errors/10001 */
export class TwilioAccountInactive extends TwilioDenied {}

/** 404: the list is gone, or belongs to another account. https://www.twilio.com/docs/api/errors/20404 */
export class TwilioNotFound extends TwilioError {
  readonly effect = 'none'
}

/** Whether the same request may succeed later: nothing in the error is a refusal of what was asked. */
export function mayPass(error: TwilioError): boolean {
  return error.effect === 'unknown' || PASSING.some((kind) => error instanceof kind)
}
const PASSING = [TwilioUnreachable, TwilioBusy, TwilioCircuitOpen, TwilioThrottled]

/** Any other 4xx: understood and refused. */
export class TwilioRefused extends TwilioError {
  readonly effect: Effect = 'none'
}

/** Whether Twilio could not even be asked: there was no connection, no room or no access. */
export function isUnasked(error: TwilioError): boolean {
  return (
    error.effect === 'none' && !(error instanceof TwilioNotFound || error instanceof TwilioRefused)
  )
}

/** A credential of exactly this username is in the list already. */
export class UsernameTaken extends TwilioRefused {}

/** The list holds 1,000 credentials. https://www.twilio.com/docs/api/errors/21242 */
export class ListFull extends TwilioRefused {}

/** Another list has this name. https://www.twilio.com/docs/api/errors/21240 */
export class ListNameTaken extends TwilioRefused {}

/** The account has 100 lists. https://www.twilio.com/docs/api/errors/21239 */
export class TooManyLists extends TwilioRefused {}

/** A domain still uses the list. https://www.twilio.com/docs/api/errors/21241 */
export class ListMapped extends TwilioRefused {}

/** Twilio finds the password too weak. https://www.twilio.com/docs/api/errors/21240 */
export class PasswordRejected extends TwilioRefused {}
