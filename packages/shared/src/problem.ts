import * as z from 'zod/mini'

const problemCodes = [
  'malformed',
  'validation',
  'unauthenticated',
  'sign-in-refused',
  'forbidden',
  'csrf',
  'not-found',
  'email-taken',
  'last-admin',
  'invitation-invalid',
  'username-taken',
  'list-full',
  'list-name-taken',
  'list-renamed',
  'too-many-lists',
  'list-mapped',
  'handover-gone',
  'password-rejected',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'too-many-requests',
  'too-busy',
  'twilio-unavailable',
  'twilio-refused',
  'twilio-credentials-rejected',
  'twilio-permission-missing',
  'audit-unavailable',
  'store-unavailable',
  'internal',
] as const

/** A stable code: people and programs may rely on it. */
export type ProblemCode = (typeof problemCodes)[number]

/**
 * Whether a change that failed may have taken effect at Twilio all the same. `not-created` (of what makes
 * something new) and `not-applied` (of any other change) are final: certainly nothing was done. `undecided` is
 * final too: what exists now does not tell whether this request made it. `unknown` is said whenever the request
 * may have arrived and no reply proves the opposite: asking again may tell.
 */
export const Outcome = z.enum(['not-created', 'not-applied', 'undecided', 'unknown'])
export type Outcome = z.infer<typeof Outcome>

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
  twilio: z.optional(
    z.object({
      status: z.number(),
      code: z.optional(z.number()),
      message: z.optional(z.string()),
      requestId: z.optional(z.string()),
    }),
  ),
})
export type ProblemReply = z.infer<typeof ProblemReply>

/**
 * The one error body, `application/problem+json`. https://www.rfc-editor.org/rfc/rfc9457
 * `errors` names the fields at fault; `twilio` repeats Twilio's own words where Twilio spoke.
 */
export const Problem = z.extend(ProblemReply, { code: z.enum(problemCodes) })
export type Problem = z.infer<typeof Problem>

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'
