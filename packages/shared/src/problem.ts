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
 * The HTTP status and the title of each code. What happened in this case, and what to do, is the
 * problem's `detail`.
 */
export const problems: Record<ProblemCode, { status: number; title: string }> = {
  malformed: { status: 400, title: 'The request could not be read' },
  validation: { status: 422, title: 'Some fields need a change' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'sign-in-refused': { status: 401, title: 'Sign-in failed' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  csrf: { status: 403, title: 'The request did not come from this page' },
  'not-found': { status: 404, title: 'Not found' },
  'email-taken': { status: 409, title: 'This person is here already' },
  'last-admin': { status: 409, title: 'The last admin has to stay' },
  'invitation-invalid': { status: 410, title: 'This link no longer works' },
  'username-taken': { status: 409, title: 'The username is taken in this list' },
  'list-full': { status: 409, title: 'The list is full' },
  'list-name-taken': { status: 409, title: 'Another list has this name' },
  'too-many-lists': { status: 409, title: 'The account has 100 lists' },
  'list-mapped': { status: 409, title: 'A domain still uses this list' },
  'handover-gone': { status: 410, title: 'This link no longer works' },
  'password-rejected': { status: 422, title: 'Twilio refused the password' },
  'idempotency-key-missing': { status: 400, title: 'The request has no usable Idempotency-Key' },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key belongs to another submission',
  },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'too-busy': { status: 503, title: 'Twilio is busy' },
  'twilio-unavailable': { status: 503, title: 'Twilio gave no usable answer' },
  'twilio-refused': { status: 502, title: 'Twilio refused the request' },
  'twilio-credentials-rejected': { status: 502, title: 'Twilio does not accept the API key' },
  'twilio-permission-missing': { status: 502, title: 'The API key lacks a permission' },
  'audit-unavailable': { status: 503, title: 'The record cannot be written' },
  'store-unavailable': { status: 503, title: 'The database does not answer' },
  internal: { status: 500, title: 'Something went wrong in Sipdesk' },
}

/**
 * Whether a change that failed may have taken effect at Twilio all the same. `unknown` is said
 * whenever the request may have arrived and no reply proves the opposite.
 */
export const Outcome = z.enum(['not-created', 'unknown'])
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
