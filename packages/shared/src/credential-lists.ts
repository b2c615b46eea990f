import * as z from 'zod/mini'
import { Checking, type Endpoint } from './endpoint.ts'
import { Timestamp } from './timestamp.ts'
import { writable } from './text.ts'
import { countCharacters } from './username.ts'

/** Credentials a list can hold. https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
export const LIST_MAX_CREDENTIALS = 1000

/** Lists an account can have. https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
export const ACCOUNT_MAX_LISTS = 100

/** The longest name of a list. https://www.twilio.com/docs/api/errors/20002 */
export const FRIENDLY_NAME_MAX_CHARACTERS = 64

export const CredentialListSid = z.string().check(z.regex(/^CL[0-9a-fA-F]{32}$/, 'sid-malformed'))

/** A new name of a list, as Twilio accepts it: 1 to 64 characters, without control characters. */
export const FriendlyName = z.string().check(
  z.refine((value) => value.trim() !== '', { error: 'friendly-name-required', abort: true }),
  z.refine(
    (value) => countCharacters(value) <= FRIENDLY_NAME_MAX_CHARACTERS,
    'friendly-name-too-long',
  ),
  ...writable(),
)

/**
 * A credential list; null is what Twilio left out, and a list without a name goes by its SID. `size` is
 * how many credentials it holds, where that is known.
 */
export const CredentialList = z.object({
  sid: CredentialListSid,
  friendlyName: z.string(),
  createdAt: z.nullable(Timestamp),
  updatedAt: z.nullable(Timestamp),
  size: z.optional(z.number()),
})
export type CredentialList = z.infer<typeof CredentialList>

/** `asOf` is when Twilio was asked. */
const CredentialLists = z.object({
  credentialLists: z.array(CredentialList),
  /** Whether a missing size may be known when asked again; the previous release does not send it. */
  isRetryable: z.optional(z.boolean()),
  /** How many more there are that Twilio told without their SID, where there are any. */
  unreadable: z.optional(z.number()),
  asOf: Timestamp,
})
export type CredentialLists = z.infer<typeof CredentialLists>

const ListParams = z.object({ listSid: CredentialListSid })
const ListReply = z.object({ credentialList: CredentialList })
const Named = z.strictObject({ friendlyName: FriendlyName })

/**
 * A new name for a list. `currentName` is the name to replace: a list that was renamed meanwhile keeps
 * its name. Without it, any name is replaced. It is only compared: it may have been given elsewhere, whatever is in it.
 */
const Renamed = z.extend(Named, { currentName: z.optional(z.string()) })

export const credentialListEndpoints = {
  listCredentialLists: {
    method: 'GET',
    path: '/api/credential-lists',
    role: 'viewer',
    scope: 'narrowed',
    status: 200,
    reply: CredentialLists,
  },
  createCredentialList: {
    method: 'POST',
    path: '/api/credential-lists',
    role: 'admin',
    scope: 'new',
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
    scope: 'params.listSid',
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
    scope: 'params.listSid',
    needsApproval: ['delete-list'],
    needsRecentProof: true,
    params: ListParams,
    isIdempotent: true,
    status: 200,
    reply: z.object({ isGone: z.literal(true) }),
    pending: Checking,
  },
} as const satisfies Record<string, Endpoint>
