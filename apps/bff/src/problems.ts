import type { Outcome, ProblemCode } from '@sipdesk/shared/problem.ts'
import { HttpProblem } from './http/http-problem.ts'
import type { Said } from './http/messages/messages.ts'
import { isStoreFailure } from './store/store-failure.ts'
import {
  ListFull,
  ListMapped,
  ListNameTaken,
  NotTwiliosWord,
  PasswordRejected,
  TooManyLists,
  TwilioAccountInactive,
  TwilioBusy,
  TwilioCircuitOpen,
  TwilioCredentialsRejected,
  TwilioError,
  TwilioNotFound,
  TwilioPermissionMissing,
  TwilioRefused,
  TwilioThrottled,
  TwilioUnreachable,
  UsernameTaken,
} from './twilio/errors.ts'

/** The problem for each kind of error; the first match wins. */
const kinds: [kind: abstract new (...args: never) => TwilioError, said: Said][] = [
  [UsernameTaken, { code: 'username-taken', variant: 'present' }],
  [PasswordRejected, { code: 'password-rejected' }],
  [ListFull, { code: 'list-full' }],
  [ListNameTaken, { code: 'list-name-taken', variant: 'present' }],
  [TooManyLists, { code: 'too-many-lists' }],
  [ListMapped, { code: 'list-mapped' }],
  [TwilioRefused, { code: 'twilio-refused' }],
  [TwilioNotFound, { code: 'not-found', variant: 'credential-or-list' }],
  [TwilioAccountInactive, { code: 'twilio-account-inactive' }],
  [TwilioThrottled, { code: 'too-busy', variant: 'throttled' }],
  [TwilioBusy, { code: 'too-busy', variant: 'queue' }],
  [TwilioCircuitOpen, { code: 'twilio-unavailable', variant: 'paused' }],
]

const NO_ANSWER: Said = { code: 'twilio-unavailable', variant: 'no-answer' }

/** The field at fault, by code. */
const fields: Partial<Record<ProblemCode, string>> = {
  'username-taken': 'username',
  'password-rejected': 'password',
  'list-name-taken': 'friendlyName',
}

/** How long to wait before trying again when Twilio did not say, in seconds. */
const DEFAULT_RETRY_AFTER = 2

/** The border between Twilio's errors and what a person is told; undefined for an error that is none of them. */
export function translateTwilioError(error: unknown): HttpProblem | undefined {
  return error instanceof TwilioError ? problemOf(error) : undefined
}

export function problemOf(error: TwilioError): HttpProblem {
  const said = saidOf(error)
  const field = fields[said.code]
  const outcome: Outcome = error.effect === 'none' ? 'not-applied' : 'unknown'
  return new HttpProblem({
    ...said,
    outcome,
    ...(field && { errors: [{ field, code: said.code }] }),
    ...(error.twilio && { twilio: error.twilio }),
    ...retryAfterOf(error),
  })
}

function saidOf(error: TwilioError): Said {
  if (error instanceof TwilioUnreachable) {
    return { code: 'twilio-unavailable', variant: error.obstacle }
  }
  if (error instanceof NotTwiliosWord) {
    return { code: 'twilio-unavailable', variant: 'gateway', values: { status: error.status } }
  }
  if (error instanceof TwilioCredentialsRejected) {
    return { code: 'twilio-credentials-rejected', variant: error.secretKind }
  }
  if (error instanceof TwilioPermissionMissing) {
    return permissionMissing(error)
  }
  return kinds.find(([kind]) => error instanceof kind)?.[1] ?? NO_ANSWER
}

function permissionMissing({ secretKind, permission }: TwilioPermissionMissing): Said {
  const code = 'twilio-permission-missing'
  return secretKind === 'api-key'
    ? { code, variant: secretKind, values: { permission } }
    : { code, variant: secretKind }
}

function retryAfterOf(error: TwilioError): { retryAfter?: number } {
  if (error instanceof TwilioCircuitOpen) return { retryAfter: error.retryAfter }
  const isBusy = error instanceof TwilioThrottled || error instanceof TwilioBusy
  if (!isBusy) return {}
  const asked = error instanceof TwilioThrottled ? error.retryAfter : undefined
  return { retryAfter: asked ?? DEFAULT_RETRY_AFTER }
}

/** What a failure of the database means for whoever asked; undefined for any other error. */
export function translateStoreFailure(error: unknown): HttpProblem | undefined {
  if (!isStoreFailure(error)) return undefined
  return new HttpProblem({
    code: 'store-unavailable',
    variant: 'work',
    outcome: 'unknown',
    retryAfter: 5,
  })
}
