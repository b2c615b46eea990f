import * as z from 'zod/mini'
import {
  AccountSid,
  CreateCredential,
  Credential,
  CredentialList,
  CredentialListSid,
} from './credentials.ts'
import type { ProblemCode } from './problem.ts'

/** Which Twilio this installation talks to: our emulator, or the real API. */
const Mode = z.enum(['sandbox', 'live'])
export type Mode = z.infer<typeof Mode>

/** What the page needs to know about where it runs. */
export const Session = z.object({
  accountSid: AccountSid,
  mode: Mode,
  secretKind: z.enum(['api-key', 'auth-token']),
})
export type Session = z.infer<typeof Session>

/** `asOf` is when Twilio was asked. */
const CredentialLists = z.object({
  credentialLists: z.array(CredentialList),
  asOf: z.iso.datetime(),
})
export type CredentialLists = z.infer<typeof CredentialLists>

const Credentials = z.object({ credentials: z.array(Credential), asOf: z.iso.datetime() })
export type Credentials = z.infer<typeof Credentials>

/** Said only with proof; `confirmedBy` names the proof. */
const CreatedCredential = z.object({ credential: Credential, confirmedBy: z.enum(['reply']) })
export type CreatedCredential = z.infer<typeof CreatedCredential>

const Liveness = z.object({ live: z.literal(true) })
const TwilioReadiness = z.enum([
  'ready',
  'unreachable',
  'credentials-rejected',
  'permission-missing',
])
export type TwilioReadiness = z.infer<typeof TwilioReadiness>

/** Whether this process can do its work now, and if not, which part cannot. */
export const Readiness = z.object({ ready: z.boolean(), twilio: TwilioReadiness })
export type Readiness = z.infer<typeof Readiness>

export type Endpoint = {
  summary: string
  method: 'GET' | 'POST'
  /** Segments that begin with a colon are parameters. */
  path: `/${string}`
  params?: z.ZodMiniType<Record<string, string>>
  body?: z.ZodMiniType
  status: number
  reply: z.ZodMiniType
  problems: readonly ProblemCode[]
}

const ListParams = z.object({ listSid: CredentialListSid })

const twilioProblems = [
  'too-busy',
  'twilio-unavailable',
  'twilio-refused',
  'twilio-credentials-rejected',
  'twilio-permission-missing',
  'internal',
] as const

/** The whole HTTP interface. The client, the routes and the OpenAPI document derive from this table. */
export const endpoints = {
  getSession: {
    summary: 'Where this installation runs',
    method: 'GET',
    path: '/api/session',
    status: 200,
    reply: Session,
    problems: ['internal'],
  },
  listCredentialLists: {
    summary: 'All credential lists, with their size where it is known',
    method: 'GET',
    path: '/api/credential-lists',
    status: 200,
    reply: CredentialLists,
    problems: twilioProblems,
  },
  listCredentials: {
    summary: 'All credentials of a list, newest first',
    method: 'GET',
    path: '/api/credential-lists/:listSid/credentials',
    params: ListParams,
    status: 200,
    reply: Credentials,
    problems: ['validation', 'not-found', ...twilioProblems],
  },
  createCredential: {
    summary: 'Create a credential in a list',
    method: 'POST',
    path: '/api/credential-lists/:listSid/credentials',
    params: ListParams,
    body: CreateCredential,
    status: 201,
    reply: CreatedCredential,
    problems: [
      'malformed',
      'validation',
      'csrf',
      'not-found',
      'username-taken',
      'list-full',
      'password-rejected',
      ...twilioProblems,
    ],
  },
  getLiveness: {
    summary: 'Whether the process runs',
    method: 'GET',
    path: '/livez',
    status: 200,
    reply: Liveness,
    problems: [],
  },
  getReadiness: {
    summary: 'Whether Twilio answers and accepts the secret (503 if not)',
    method: 'GET',
    path: '/readyz',
    status: 200,
    reply: Readiness,
    problems: [],
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
export type Reply<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['reply']>

/** The names of a path's parameters: `'/a/:listSid/b'` has `'listSid'`. */
export type PathParameter<Path extends string> =
  Path extends `${string}:${infer Name}/${infer Rest}`
    ? Name | PathParameter<`/${Rest}`>
    : Path extends `${string}:${infer Name}`
      ? Name
      : never

/** The header that only this page's own script can add: part of the defence against CSRF. */
export const CSRF_HEADER = 'X-Sipdesk'

/** The header that names one submission, so that it can be told from its copies. */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key'
