import type * as z from 'zod/mini'
import {
  ListFull,
  ListMapped,
  NotTwiliosWord,
  PasswordRejected,
  TooManyLists,
  TwilioAccountInactive,
  TwilioCredentialsRejected,
  TwilioFailed,
  TwilioNotFound,
  TwilioPermissionMissing,
  TwilioRefused,
  TwilioThrottled,
  UsernameTaken,
  type TwilioAnswer,
  type TwilioError,
} from './errors.ts'
import { permissionFor } from './permissions.ts'
import type { TwilioReply } from './reply.ts'
import type { TwilioRequest } from './transport.ts'
import { ErrorReply } from './wire.ts'

/** Twilio's codes for "this account, or this key, may not": https://www.twilio.com/docs/api/errors */
const PERMISSION_CODES = new Set([20008, 20403, 70051])
/** "Account is not active", "Access denied" and "Account is suspended". https://www.twilio.com/docs/api/errors */
const INACTIVE_CODES = new Set([20005, 20006, 10001])

type Asked = Pick<TwilioRequest, 'method' | 'path' | 'form'>

/** What each code of Twilio's stands for, where the code alone decides. */
const byCode = new Map([
  [21239, TooManyLists],
  [21241, ListMapped],
  [21242, ListFull],
])

/**
 * The error a reply stands for; undefined for a 2xx, which still has to prove itself. Words of
 * Twilio's that quote the password are left out.
 */
export function refusalFor(reply: TwilioReply, request: Asked): TwilioError | undefined {
  const { status } = reply
  if (status >= 200 && status < 300) return undefined
  const answer = readAnswer(reply, request.form?.['Password'])
  // Without a code it may be the word of a proxy, whatever Twilio did.
  if (answer.code === undefined) return new NotTwiliosWord(answer)
  if (isDenied(answer)) return denied(answer, reply, request)
  if (status === 404) return new TwilioNotFound('not found', answer)
  if (status === 429) return new TwilioThrottled(answer, reply.retryAfter)
  return refusedOrFailed(answer)
}

function isDenied({ status, code = 0 }: TwilioAnswer): boolean {
  return status === 401 || status === 403 || INACTIVE_CODES.has(code) || PERMISSION_CODES.has(code)
}

function denied(answer: TwilioAnswer, { secretKind }: TwilioReply, request: Asked): TwilioError {
  const { status, code = 0 } = answer
  if (INACTIVE_CODES.has(code)) return new TwilioAccountInactive(answer, secretKind)
  if (status === 401 && !PERMISSION_CODES.has(code))
    return new TwilioCredentialsRejected(answer, secretKind)
  return new TwilioPermissionMissing(answer, secretKind, permissionFor(request))
}

/**
 * Twilio uses 21240 and 21243 for a taken username and a weak password alike, with the message as
 * the only difference, so that the two known phrases decide.
 * https://www.twilio.com/docs/api/errors/21240 https://www.twilio.com/docs/api/errors/21243
 */
function refusedOrFailed(answer: TwilioAnswer): TwilioError {
  const { status, code, message = '' } = answer
  const isClientError = status >= 400 && status < 500
  if (isClientError && /already exists/i.test(message)) return new UsernameTaken('taken', answer)
  // A request timeout or a conflict may follow work that was done.
  if (!isClientError || status === 408 || status === 409) return new TwilioFailed('failed', answer)
  return new (kindOf(code, message))('refused', answer)
}

function kindOf(code: number | undefined, message: string): typeof TwilioRefused {
  if (/strong password/i.test(message)) return PasswordRejected
  return byCode.get(code ?? 0) ?? TwilioRefused
}

function readAnswer({ status, body, requestId }: TwilioReply, password?: string): TwilioAnswer {
  const { code, message } = readErrorBody(body.toString())
  const isFitToRepeat = message && !(password && message.includes(password))
  return {
    status,
    ...(code && { code }),
    ...(isFitToRepeat && { message: message.slice(0, MESSAGE_MAX_CHARACTERS) }),
    ...(requestId && { requestId }),
  }
}

/** Twilio's sentences are below 200 characters; a longer one is not for a person. */
const MESSAGE_MAX_CHARACTERS = 500

function readErrorBody(body: string): Partial<z.infer<typeof ErrorReply>> {
  try {
    const result = ErrorReply.safeParse(JSON.parse(body))
    return result.success ? result.data : {}
  } catch {
    return {}
  }
}
