import * as z from 'zod/mini'
import { type AUDIT_ACTIONS, RecordedPerson } from './audit.ts'
import { Done, type Endpoint } from './endpoint.ts'
import { OpaqueId } from './people.ts'
import { Role } from './role.ts'
import { SignedInSession } from './session.ts'
import { Timestamp } from './timestamp.ts'

/** What is on record about a person's account: what was done to it, by whom. */
export const PERSON_HISTORY = [
  'person.invite',
  'person.join',
  'person.change-role',
  'person.change-lists',
  'person.disable',
  'person.enable',
  'person.remove',
  'person.reset-second-factor',
  'person.reset-password',
  'person.recover',
  'company-account.approve',
  'company-account.refuse',
  'session.revoke',
] as const satisfies (typeof AUDIT_ACTIONS)[number][]

const HistoryEntry = z.object({
  seq: z.number(),
  at: Timestamp,
  action: z.enum(PERSON_HISTORY),
  /** The role that was given, where the event says so. */
  role: z.nullable(Role),
  byName: z.nullable(z.string()),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const LastSignIn = z.object({
  at: Timestamp,
  address: z.nullable(z.string()),
  userAgent: z.nullable(z.string()),
})

/** A passkey, as an admin sees it. */
const OwnPasskey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: Timestamp,
  lastUsedAt: z.nullable(Timestamp),
})

/** One person: who they are, how they sign in, where they are signed in, and what was done to their account. */
const PersonDetails = z.object({
  person: RecordedPerson,
  /** Null of somebody removed, as is `access`. */
  role: z.nullable(Role),
  access: z.nullable(
    z.object({
      hasPassword: z.boolean(),
      hasCompanyAccount: z.boolean(),
      hasAuthenticatorApp: z.boolean(),
      passkeys: z.array(OwnPasskey),
    }),
  ),
  sessions: z.array(SignedInSession),
  /** The last one on record; null if there is none. */
  lastSignIn: z.nullable(LastSignIn),
  /** Newest first, at most 100; of somebody removed, as far as it is known which address they had. */
  history: z.array(HistoryEntry),
})
export type PersonDetails = z.infer<typeof PersonDetails>

/** How a person has seen a password: they made it, they gave it on, or they opened its link. */
export const SEEN_BY = ['created', 'rotated', 'link-made', 'link-opened'] as const

/** A credential whose password a person has seen, or may have. */
const SeenCredential = z.object({
  listSid: z.string(),
  username: z.string(),
  by: z.array(z.enum(SEEN_BY)),
  /** The last time. */
  seenAt: Timestamp,
  /** What ended that, as far as the record knows; null while the password that was seen still works. */
  changed: z.nullable(
    z.object({
      at: Timestamp,
      to: z.enum(['rotated', 'deleted']),
      byName: z.nullable(z.string()),
    }),
  ),
})
export type SeenCredential = z.infer<typeof SeenCredential>

const SeenCredentials = z.object({
  /** Those that still work first, then by when they were seen, the latest first. */
  credentials: z.array(SeenCredential),
  /** Whether there are more than could be told; the latest are told. */
  isCut: z.boolean(),
  /** The names of their lists, by SID, as far as the record knows them. */
  listNames: z.record(z.string(), z.string()),
})
export type SeenCredentials = z.infer<typeof SeenCredentials>

const PersonParams = z.object({ personId: OpaqueId })

/** What admins see of one person, also of one who was removed as long as the record names them. */
export const personDetailsEndpoints = {
  getPerson: {
    method: 'GET',
    path: '/api/people/:personId',
    role: 'admin',
    scope: 'all',
    params: PersonParams,
    status: 200,
    reply: PersonDetails,
  },
  listSeenCredentials: {
    method: 'GET',
    path: '/api/people/:personId/seen-credentials',
    role: 'admin',
    scope: 'all',
    params: PersonParams,
    status: 200,
    reply: SeenCredentials,
  },
  endSessionsOfPerson: {
    method: 'DELETE',
    path: '/api/people/:personId/sessions',
    role: 'admin',
    scope: 'all',
    needsRecentProof: true,
    params: PersonParams,
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
