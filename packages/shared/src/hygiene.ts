import * as z from 'zod/mini'
import { CredentialListSid } from './credential-lists.ts'
import type { Endpoint } from './endpoint.ts'
import { Timestamp } from './timestamp.ts'

/** Days of age of a password that are counted. */
export const PASSWORD_AGES = [90, 365] as const
export type PasswordAge = (typeof PASSWORD_AGES)[number]

/** Usernames told at most that are in more than one list of a domain. */
export const MAX_DUPLICATES = 100

/** What the last read of a list showed. */
const ListHygiene = z.object({
  listSid: CredentialListSid,
  /** When Twilio was asked. */
  asOf: Timestamp,
  /** How many passwords are at least as old as each of `PASSWORD_AGES`, in that order. */
  olderThan: z.array(z.number()),
  /** How many passwords were set past Sipdesk after they had been set here. */
  setElsewhere: z.number(),
})
export type ListHygiene = z.infer<typeof ListHygiene>

/** A username in more than one list that the same domain accepts: which password a phone needs cannot be told there. */
const Duplicate = z.object({ username: z.string(), listSids: z.array(CredentialListSid) })
export type Duplicate = z.infer<typeof Duplicate>

/**
 * What of the lists somebody should look at, as far as it is known from reads that were made anyway: a list that nobody has read
 * since Sipdesk started is not in `lists`.
 */
export const Hygiene = z.object({
  lists: z.array(ListHygiene),
  /** In order; undefined where the domains could not be read. */
  duplicates: z.optional(z.array(Duplicate)),
})
export type Hygiene = z.infer<typeof Hygiene>

export const hygieneEndpoints = {
  /** Reads no list at Twilio; `GET /api/usernames?fresh=true` reads them all. */
  getHygiene: {
    method: 'GET',
    path: '/api/hygiene',
    role: 'viewer',
    scope: 'narrowed',
    status: 200,
    reply: Hygiene,
  },
} as const satisfies Record<string, Endpoint>
