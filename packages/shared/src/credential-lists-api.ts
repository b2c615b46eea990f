import * as z from 'zod/mini'
import { FriendlyName } from './credential-lists.ts'
import { Checking } from './credentials-api.ts'
import { CredentialList, CredentialListSid } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'

const ListParams = z.object({ listSid: CredentialListSid })
const ListReply = z.object({ credentialList: CredentialList })
const Named = z.strictObject({ friendlyName: FriendlyName })

/**
 * Another name for a list. `currentName` is the one that it is to replace: if the list has a third one
 * by now, it keeps that. Left out, any name is replaced.
 */
const Renamed = z.extend(Named, { currentName: z.optional(z.string()) })

/** What admins do about credential lists. Reading them is with the credentials. */
export const credentialListEndpoints = {
  createCredentialList: {
    method: 'POST',
    path: '/api/credential-lists',
    role: 'admin',
    body: Named,
    isIdempotent: true,
    status: 201,
    reply: ListReply,
    pending: Checking,
  },
  renameCredentialList: {
    method: 'PATCH',
    path: '/api/credential-lists/:listSid',
    role: 'admin',
    params: ListParams,
    body: Renamed,
    isIdempotent: true,
    status: 200,
    reply: ListReply,
    pending: Checking,
  },
  deleteCredentialList: {
    method: 'DELETE',
    path: '/api/credential-lists/:listSid',
    role: 'admin',
    params: ListParams,
    isIdempotent: true,
    status: 200,
    reply: z.object({ isGone: z.literal(true) }),
    pending: Checking,
  },
} as const satisfies Record<string, Endpoint>
