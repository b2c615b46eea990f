import * as z from 'zod/mini'
import { Checking, CreatedCredential } from './credentials-api.ts'
import { CredentialListSid, CredentialSid, Password } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'

const CredentialParams = z.object({ listSid: CredentialListSid, credentialSid: CredentialSid })

/** What is done with one credential that exists. */
export const oneCredentialEndpoints = {
  /** Sets a new password; whatever uses the old one is refused from its next registration on. */
  rotatePassword: {
    method: 'PUT',
    path: '/api/credential-lists/:listSid/credentials/:credentialSid/password',
    role: 'operator',
    params: CredentialParams,
    body: z.strictObject({ password: Password }),
    isIdempotent: true,
    status: 200,
    reply: CreatedCredential,
    pending: Checking,
  },
  deleteCredential: {
    method: 'DELETE',
    path: '/api/credential-lists/:listSid/credentials/:credentialSid',
    role: 'admin',
    params: CredentialParams,
    isIdempotent: true,
    status: 200,
    reply: z.object({ isGone: z.literal(true) }),
    pending: Checking,
  },
} as const satisfies Record<string, Endpoint>
