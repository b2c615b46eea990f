import * as z from 'zod/mini'

const problemCodes = [
  'malformed',
  'validation',
  'csrf',
  'not-found',
  'username-taken',
  'list-full',
  'password-rejected',
  'too-busy',
  'twilio-unavailable',
  'twilio-refused',
  'twilio-credentials-rejected',
  'twilio-permission-missing',
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
  csrf: { status: 403, title: 'The request did not come from this page' },
  'not-found': { status: 404, title: 'Not found' },
  'username-taken': { status: 409, title: 'The username is taken in this list' },
  'list-full': { status: 409, title: 'The list is full' },
  'password-rejected': { status: 422, title: 'Twilio refused the password' },
  'too-busy': { status: 503, title: 'Twilio is busy' },
  'twilio-unavailable': { status: 503, title: 'Twilio gave no usable answer' },
  'twilio-refused': { status: 502, title: 'Twilio refused the request' },
  'twilio-credentials-rejected': { status: 502, title: 'Twilio does not accept the API key' },
  'twilio-permission-missing': { status: 502, title: 'The API key lacks a permission' },
  internal: { status: 500, title: 'Something went wrong in Sipdesk' },
}

/**
 * Whether a change that failed may have taken effect at Twilio all the same. `unknown` is said
 * whenever the request may have arrived and no reply proves the opposite.
 */
export const Outcome = z.enum(['not-created', 'unknown'])
export type Outcome = z.infer<typeof Outcome>

/**
 * The one error body, `application/problem+json`. https://www.rfc-editor.org/rfc/rfc9457
 * `errors` names the fields at fault; `twilio` repeats Twilio's own words where Twilio spoke.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  requestId: z.string(),
  outcome: z.optional(Outcome),
  errors: z.optional(
    z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  ),
  twilio: z.optional(
    z.object({
      status: z.int(),
      code: z.optional(z.int()),
      message: z.optional(z.string()),
      requestId: z.optional(z.string()),
    }),
  ),
})
export type Problem = z.infer<typeof Problem>

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'
