import type { ProblemCode } from './problem.ts'

/** Documentation that the page does not need: what an endpoint is for, and what may go wrong. */
export type EndpointDocs = { summary: string; problems: readonly ProblemCode[] }

/** What may go wrong with any change made by a person. */
export const changeProblems = [
  'malformed',
  'validation',
  'csrf',
  'too-many-requests',
  'audit-unavailable',
  'store-unavailable',
  'internal',
] as const

export const twilioProblems = [
  'too-busy',
  'twilio-unavailable',
  'twilio-refused',
  'twilio-credentials-rejected',
  'twilio-permission-missing',
  'twilio-account-inactive',
  'internal',
] as const

/** What may go wrong with any change that takes effect once at Twilio. */
export const onceProblems = [
  'idempotency-key-missing',
  'idempotency-key-reused',
  ...changeProblems,
  ...twilioProblems,
] as const
