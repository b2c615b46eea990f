import * as z from 'zod/mini'
import { CredentialListSid } from './credential-lists.ts'
import type { Endpoint } from './endpoint.ts'
import { Timestamp } from './timestamp.ts'

/** The names of every list, for finding one among all; up to 100 lists of 1,000. */
const Usernames = z.object({
  lists: z.array(
    z.object({
      listSid: CredentialListSid,
      friendlyName: z.string(),
      /** Undefined where the list could not be read. */
      usernames: z.optional(z.array(z.string())),
      asOf: z.optional(Timestamp),
    }),
  ),
  /** Whether an unreadable list may be readable when asked again; the previous release does not send it. */
  isRetryable: z.optional(z.boolean()),
})
export type Usernames = z.infer<typeof Usernames>

export const usernameEndpoints = {
  /** Lists read within the last minute are not read again, unless `fresh` asks for it. */
  listUsernames: {
    method: 'GET',
    path: '/api/usernames',
    role: 'viewer',
    scope: 'narrowed',
    query: z.strictObject({ fresh: z.optional(z.literal('true')) }),
    status: 200,
    reply: Usernames,
  },
} as const satisfies Record<string, Endpoint>
