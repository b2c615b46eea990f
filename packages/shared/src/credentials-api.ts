import * as z from 'zod/mini'
import { Timestamp } from './timestamp.ts'
import {
  AccountSid,
  CreateCredential,
  Credential,
  CredentialList,
  CredentialListSid,
} from './credentials.ts'
import type { Endpoint } from './endpoint.ts'
import { Person } from './person.ts'

/** Which Twilio this installation talks to: our emulator, or the real API. */
export const Mode = z.enum(['sandbox', 'live'])
export type Mode = z.infer<typeof Mode>

/** Who is signed in, and where the page runs. */
export const Session = z.object({
  person: Person,
  accountSid: AccountSid,
  mode: Mode,
  secretKind: z.enum(['api-key', 'auth-token']),
  /** Whether one-time links may be made. */
  areLinksOn: z.boolean(),
})
export type Session = z.infer<typeof Session>

/** `asOf` is when Twilio was asked. */
const CredentialLists = z.object({
  credentialLists: z.array(CredentialList),
  /** Whether a size that is missing may be known when asked again; the release before does not say. */
  isRetryable: z.optional(z.boolean()),
  asOf: Timestamp,
})
export type CredentialLists = z.infer<typeof CredentialLists>

const Credentials = z.object({ credentials: z.array(Credential), asOf: Timestamp })
export type Credentials = z.infer<typeof Credentials>

/**
 * Said only with proof, and `confirmedBy` names it: Twilio's reply, or, where that was lost, what the
 * list showed afterwards. `isPasswordConfirmed` is false when Sipdesk could not set the password again
 * after a lost reply: it is then the one that was sent, as far as anybody can tell.
 */
export const CreatedCredential = z.object({
  credential: Credential,
  confirmedBy: z.enum(['reply', 'reconciliation']),
  isPasswordConfirmed: z.boolean(),
})
export type CreatedCredential = z.infer<typeof CreatedCredential>

/** It is not known yet whether there is a credential: Sipdesk is still finding out. */
export const Checking = z.object({ state: z.literal('checking') })
export type Checking = z.infer<typeof Checking>

const ListParams = z.object({ listSid: CredentialListSid })

export const credentialEndpoints = {
  getSession: {
    method: 'GET',
    path: '/api/session',
    role: 'viewer',
    status: 200,
    reply: Session,
  },
  listCredentialLists: {
    method: 'GET',
    path: '/api/credential-lists',
    role: 'viewer',
    status: 200,
    reply: CredentialLists,
  },
  listCredentials: {
    method: 'GET',
    path: '/api/credential-lists/:listSid/credentials',
    role: 'viewer',
    params: ListParams,
    status: 200,
    reply: Credentials,
  },
  createCredential: {
    method: 'POST',
    path: '/api/credential-lists/:listSid/credentials',
    role: 'operator',
    params: ListParams,
    body: CreateCredential,
    isIdempotent: true,
    status: 201,
    reply: CreatedCredential,
    pending: Checking,
  },
} as const satisfies Record<string, Endpoint>
