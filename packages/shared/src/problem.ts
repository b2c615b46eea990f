import * as z from 'zod/mini'

/** The HTTP status of each code. Titles and sentences are the server's. */
export const problemStatuses = {
  malformed: 400,
  validation: 422,
  unauthenticated: 401,
  'sign-in-refused': 401,
  forbidden: 403,
  'step-up-required': 403,
  'second-factor-required': 403,
  csrf: 403,
  'not-found': 404,
  'email-taken': 409,
  'person-changed': 409,
  'last-admin': 409,
  'lists-from-directory': 409,
  'second-admin-needed': 409,
  'approval-waits': 409,
  'approval-not-yours': 403,
  'approval-changed': 409,
  'approval-over': 409,
  'passkey-refused': 422,
  'too-many-passkeys': 409,
  'passkeys-unavailable': 409,
  'invitation-invalid': 410,
  'link-not-needed': 409,
  'username-taken': 409,
  'list-full': 409,
  'list-name-taken': 409,
  'list-renamed': 409,
  'too-many-lists': 409,
  'list-mapped': 409,
  'handover-gone': 410,
  'password-rejected': 422,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'too-busy': 503,
  'twilio-unavailable': 503,
  'twilio-refused': 502,
  'twilio-credentials-rejected': 502,
  'twilio-permission-missing': 502,
  'twilio-account-inactive': 502,
  'audit-unavailable': 503,
  'store-unavailable': 503,
  internal: 500,
} as const

/** A stable code: people and programs may rely on it. */
export type ProblemCode = keyof typeof problemStatuses

/**
 * Whether a change that failed may have taken effect at Twilio all the same. `not-created` (of what makes
 * something new) and `not-applied` (of any other change) are final: certainly nothing was done. `undecided` is
 * final too: what exists now does not tell whether this request made it. `unknown` is said whenever the request
 * may have arrived and no reply proves the opposite: asking again may tell.
 */
export const Outcome = z.enum(['not-created', 'not-applied', 'undecided', 'unknown'])
export type Outcome = z.infer<typeof Outcome>

/** What Twilio said, where it replied. */
export const TwilioError = z.object({
  status: z.number(),
  code: z.optional(z.number()),
  message: z.optional(z.string()),
  requestId: z.optional(z.string()),
})

/** A problem as a page reads it: a code that a newer server added is a text like any other. */
export const ProblemReply = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  outcome: z.optional(Outcome),
  /** Those in the detail, as they are. */
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  errors: z.optional(
    z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  ),
  twilio: z.optional(TwilioError),
})
export type ProblemReply = z.infer<typeof ProblemReply>

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own keys
const problemCodes = Object.keys(problemStatuses) as ProblemCode[]

/**
 * The one error body, `application/problem+json`. https://www.rfc-editor.org/rfc/rfc9457
 * `errors` names the fields at fault; `twilio` repeats what Twilio said, where it replied.
 */
export const Problem = z.extend(ProblemReply, { code: z.enum(problemCodes) })
export type Problem = z.infer<typeof Problem>

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'
