import type { ProblemCode } from './problem.ts'

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
  'list-renamed': { status: 409, title: 'The list has another name by now' },
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
