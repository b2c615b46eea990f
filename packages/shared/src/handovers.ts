import * as z from 'zod/mini'
import { CredentialListSid } from './credential-lists.ts'
import { Username } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'
import { OpaqueId, type Person } from './people.ts'
import { isAtLeast } from './role.ts'
import { Timestamp } from './timestamp.ts'
import { ExistingText } from './text.ts'

/** How long a one-time link can wait to be opened. */
export const HANDOVER_LIFETIMES = ['1h', '24h', '7d'] as const
const Lifetime = z.enum(HANDOVER_LIFETIMES)
export type HandoverLifetime = z.infer<typeof Lifetime>

/** Characters of base64url: a card is below 1 KB, padded to one size. */
export const CIPHERTEXT_MAX_CHARACTERS = 3000

/**
 * The card of one credential, encrypted in the browser with AES-GCM: the 12-byte IV and the ciphertext,
 * base64url. The key is in the fragment of the link alone, which no browser sends.
 */
const Ciphertext = z.string().check(z.regex(/^[\w-]{64,3000}$/, 'ciphertext-malformed'))

/** A one-time link, as operators see it. */
export const Handover = z.object({
  /** Names the link to those who look after it, and opens nothing. */
  id: OpaqueId,
  listSid: CredentialListSid,
  username: z.string(),
  /** The id of the person who made it; the release before does not tell it. */
  createdBy: z.optional(z.string()),
  createdByName: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  state: z.enum(['waiting', 'opened', 'withdrawn', 'expired']),
  /** When it was opened or withdrawn. */
  endedAt: z.nullable(Timestamp),
})
export type Handover = z.infer<typeof Handover>

/** Whether a person may withdraw a link: their own, or as an admin anybody's. */
export function mayWithdraw(
  { id, role }: Pick<Person, 'id' | 'role'>,
  { createdBy }: Pick<Handover, 'createdBy'>,
): boolean {
  return id === createdBy || isAtLeast(role, 'admin')
}

const HandoverParams = z.object({ handoverId: OpaqueId })
const HandoverReply = z.object({ handover: Handover })

export const handoverEndpoints = {
  createHandover: {
    method: 'POST',
    path: '/api/handovers',
    role: 'operator',
    scope: 'body.listSid',
    body: z.strictObject({
      listSid: CredentialListSid,
      username: Username,
      ciphertext: Ciphertext,
      lifetime: Lifetime,
    }),
    status: 201,
    // Its `id` is the one that opens the link, this once: pages of the release before put it into the link.
    reply: z.extend(HandoverReply, { listedAs: z.optional(OpaqueId) }),
  },
  listHandovers: {
    method: 'GET',
    path: '/api/handovers',
    role: 'operator',
    scope: 'query.list',
    query: z.strictObject({
      list: CredentialListSid,
      // Of a credential made elsewhere, so of any length.
      username: ExistingText,
    }),
    status: 200,
    reply: z.object({ handovers: z.array(Handover) }),
  },
  /** Of another person's link: by admins alone. */
  withdrawHandover: {
    method: 'DELETE',
    path: '/api/handovers/:handoverId',
    role: 'operator',
    scope: 'params.handoverId',
    params: HandoverParams,
    status: 200,
    reply: HandoverReply,
  },
  /** For the person with the link. It works once. */
  openHandover: {
    method: 'POST',
    path: '/api/handovers/:handoverId/open',
    role: 'anyone',
    scope: 'none',
    params: HandoverParams,
    status: 200,
    reply: z.object({ ciphertext: z.string() }),
  },
} as const satisfies Record<string, Endpoint>
