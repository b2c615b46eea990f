import * as z from 'zod/mini'
import { AccountSid } from './credentials.ts'
import { Done, type Endpoint } from './endpoint.ts'
import { OpaqueId, Person } from './people.ts'
import { Timestamp } from './timestamp.ts'

/** Which Twilio this installation talks to: our emulator, or the real API. */
export const Mode = z.enum(['sandbox', 'live'])
export type Mode = z.infer<typeof Mode>

/** What this installation authenticates to Twilio with. */
export const SecretKind = z.enum(['api-key', 'auth-token'])
export type SecretKind = z.infer<typeof SecretKind>

/** A way to prove who one is. */
export const ProofKind = z.enum(['password', 'code', 'passkey', 'company'])
export type ProofKind = z.infer<typeof ProofKind>

/** What others may do to a person's account, as the record names it. */
export const ACCOUNT_CHANGES = [
  'person.change-role',
  'person.change-lists',
  'person.disable',
  'person.enable',
  'person.reset-second-factor',
  'person.reset-password',
  'person.recover',
  'company-account.approve',
] as const

/** Something that somebody else did to the person's account. */
const AccountChange = z.object({
  at: Timestamp,
  action: z.enum(ACCOUNT_CHANGES),
  /** Who did it, by the name they had. */
  byName: z.nullable(z.string()),
})
export type AccountChange = z.infer<typeof AccountChange>

/** Who is signed in, and where the page runs. */
export const Session = z.object({
  person: Person,
  /** Whether a password of theirs signs them in here; the release before does not tell it. */
  hasPassword: z.optional(z.boolean()),
  /** How the person can prove once more who they are; the release before does not tell it. */
  proofs: z.optional(z.array(ProofKind)),
  /** Whether they have done so of late; the release before does not tell it. */
  hasRecentProof: z.optional(z.boolean()),
  /** Whether a second factor must be set up before anything else; the release before does not tell it. */
  lacksSecondFactor: z.optional(z.boolean()),
  /** What others did to the account since the sign-in before this one, newest first, until it is dismissed. */
  changes: z.optional(z.array(AccountChange)),
  accountSid: AccountSid,
  mode: Mode,
  secretKind: SecretKind,
  /** Whether one-time links may be made. */
  areLinksOn: z.boolean(),
  /** To admins, where a second one has to confirm some changes: which, and how many wait for this person. */
  approvals: z.optional(z.object({ kinds: z.array(z.string()), waiting: z.number() })),
})
export type Session = z.infer<typeof Session>

/** An open session: one browser, signed in once. */
export const SignedInSession = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  signedInAt: Timestamp,
  lastSeenAt: Timestamp,
  address: z.string(),
  userAgent: z.string(),
})
export type SignedInSession = z.infer<typeof SignedInSession>

const Sessions = z.object({ sessions: z.array(SignedInSession) })
const SessionParams = z.object({ sessionId: OpaqueId })

/** Who is signed in, and every session of theirs. */
export const sessionEndpoints = {
  getSession: {
    method: 'GET',
    path: '/api/session',
    role: 'viewer',
    scope: 'none',
    isForSetUp: true,
    status: 200,
    reply: Session,
  },
  dismissChanges: {
    method: 'DELETE',
    path: '/api/session/changes',
    role: 'viewer',
    scope: 'none',
    isForSetUp: true,
    status: 200,
    reply: Done,
  },
  signOut: {
    method: 'POST',
    path: '/api/auth/sign-out',
    role: 'viewer',
    scope: 'none',
    isForSetUp: true,
    isUncounted: true,
    status: 200,
    reply: Done,
  },
  listSessions: {
    method: 'GET',
    path: '/api/sessions',
    role: 'viewer',
    scope: 'none',
    isForSetUp: true,
    status: 200,
    reply: Sessions,
  },
  revokeSession: {
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    isForSetUp: true,
    params: SessionParams,
    status: 200,
    reply: Done,
  },
  revokeAllSessions: {
    method: 'DELETE',
    path: '/api/sessions',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    isForSetUp: true,
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
