import type { AuditEvent, ChangeAction } from '@sipdesk/shared/audit.ts'
import type { Generated } from 'kysely'

/** When something happened, ISO 8601 in UTC with milliseconds. Text, so that both engines give equal rows. */
type Timestamp = string

/**
 * The tables of better-auth, under the names that this product uses. It writes dates and booleans as
 * each engine has them, so that only it reads those columns; ours are text and numbers.
 */
type PeopleTable = {
  id: string
  name: string
  email: string
  emailVerified: unknown
  image: string | null
  createdAt: unknown
  updatedAt: unknown
  twoFactorEnabled: unknown
  role: string
  /** When the person was disabled; null if they are not. */
  disabledAt: Timestamp | null
  /** How often role or access were given; releases before 0015 do not count theirs. */
  accessChanges: Generated<number>
  /** When the person last dismissed what others had changed on the account; null before the first time. */
  changesReadAt: Timestamp | null
}

/** Sign-ins under way, and what is kept for them. */
type VerificationsTable = { identifier: string; value: string }

type SessionsTable = {
  id: string
  expiresAt: unknown
  /** A digest: what is stored here opens nothing. */
  token: string
  createdAt: unknown
  updatedAt: unknown
  ipAddress: string | null
  userAgent: string | null
  userId: string
  /** When the person proved once more who they are; null before that, when signing in was the last proof. */
  provenAt: Timestamp | null
  /** The company account that signed in, and its session there where the provider names it; null for a password. */
  companyIssuer: string | null
  companySubject: string | null
  companySid: string | null
  /** By which word of its own the company said that it had asked for a second factor; null where it did not. */
  companySecondFactor: string | null
}

/** Changes of which a person may make only some without a recent proof: one row for each of late. */
type CountedChangesTable = { id: string; personId: string; at: Timestamp }

type AccountsTable = {
  id: string
  accountId: string
  providerId: string
  /** Who knows `accountId`, where that is a company's provider; null where an older release wrote it. */
  issuer: string | null
  /** When a session last began with it, where that is a company's provider. */
  usedAt: Timestamp | null
  userId: string
  password: string | null
  createdAt: unknown
  updatedAt: unknown
}

type TwoFactorsTable = {
  id: string
  userId: string
  secret: string
  backupCodes: string
  /** The step, of 30 s since 1970, of the last code taken; null before the first. */
  lastStep: number | null
}

/** What proves a person by a key that never leaves their device: https://www.w3.org/TR/webauthn-3/ */
type PasskeysTable = {
  id: string
  personId: string
  name: string
  /** The authenticator's name for it, and its public key as COSE: both base64url. */
  credentialId: string
  publicKey: string
  /** How often it has signed, as far as the authenticator counts; 0 if it does not. */
  counter: number
  /** How browsers can reach the authenticator. JSON. */
  transports: string
  isBackedUp: number
  /** Whether it no longer signs in by itself: the password that it was added beside was taken away. */
  isSecondFactorOnly: number
  createdAt: Timestamp
  lastUsedAt: Timestamp | null
}

/** Digests of challenges that a passkey has signed: one opens once. */
type UsedChallengesTable = { digest: string; expiresAt: Timestamp }

/** A link with which a person sets a first or a new password. Kept as a digest, good for one use. */
type InvitationsTable = {
  tokenDigest: string
  personId: string
  createdBy: string
  expiresAt: Timestamp
}

/** An account at the company's provider that waits until an admin links it to the person. */
type CompanyRequestsTable = {
  id: string
  issuer: string
  subject: string
  personId: string
  email: string
  requestedAt: Timestamp
}

/** Each field of an event, as a text that only `AuditEvent` reads. */
type AuditEventsTable = {
  [Field in keyof AuditEvent]: AuditEvent[Field] extends number
    ? number
    : string | Extract<AuditEvent[Field], null>
}

/** One row: the end of the chain, and where it begins after retention. */
type AuditHeadTable = {
  id: number
  seq: number
  at: Timestamp
  digest: string
  /** Digest that the first event left points back to. */
  anchorSeq: number
  anchorDigest: string
}

/** One row per limited key: the theoretical arrival time of the next request, in milliseconds. */
type RateLimitsTable = { key: string; arrivesAt: number }

/**
 * One row per operation that changes something at Twilio. It holds no password: `payloadMac` is a keyed
 * digest of all that was sent.
 */
export type OperationsTable = {
  /** Person and Idempotency-Key. */
  id: string
  payloadMac: string
  action: ChangeAction
  listSid: string | null
  credentialSid: string | null
  username: string | null
  /** The name of a list, where that is what it is about. */
  target: string | null
  /** What no other unsettled operation may lock; null once settled. */
  nameLock: string | null
  /** Who asked, from where, in which request: what the record's outcome repeats. JSON. */
  origin: string
  /** What was known of the name before anything was sent. JSON. */
  evidence: string
  openedAt: Timestamp
  /** The process that works on it, and when its lease ends; milliseconds of the epoch. */
  worker: string
  leaseUntil: number
  settledAt: Timestamp | null
  /** The final answer. JSON. */
  answer: string | null
}

/** One row per one-time link. The key to the ciphertext was never here. */
export type HandoversTable = {
  id: string
  listSid: string
  username: string
  /** Null once it may not be given out any more. */
  ciphertext: string | null
  createdBy: string
  createdByName: string
  createdAt: Timestamp
  expiresAt: Timestamp
  openedAt: Timestamp | null
  withdrawnAt: Timestamp | null
}

/** What a second admin has to confirm, and since when. */
type ApprovalRulesTable = { kind: string; since: Timestamp }

/** One row per change that a second admin had to confirm. It holds no secret. */
export type ApprovalsTable = {
  id: string
  /** Person and Idempotency-Key, so that a copy of the request finds it; null where it had no key. */
  requestKey: string | null
  /** Method and path of the endpoint, its parameters and its body. The latter as JSON. */
  endpoint: string
  params: string
  body: string
  kind: string
  action: string
  /** As the record names it. JSON. */
  subject: string
  targetKey: string
  target: string
  version: string
  role: string | null
  reason: string | null
  requestedBy: string
  requestedByName: string
  requestedByEmail: string
  requestedAt: Timestamp
  expiresAt: Timestamp
  state: string
  /** `targetKey`, until it has ended: no two are open about the same. */
  openFor: string | null
  /** How often it was confirmed: more than once where the change could not be made at the time. */
  confirmations: number
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: Timestamp | null
  endedAt: Timestamp | null
  code: string | null
}

export type Tables = {
  people: PeopleTable
  sessions: SessionsTable
  verifications: VerificationsTable
  countedChanges: CountedChangesTable
  accounts: AccountsTable
  twoFactors: TwoFactorsTable
  passkeys: PasskeysTable
  usedChallenges: UsedChallengesTable
  invitations: InvitationsTable
  companyRequests: CompanyRequestsTable
  approvals: ApprovalsTable
  approvalRules: ApprovalRulesTable
  auditEvents: AuditEventsTable
  auditHead: AuditHeadTable
  rateLimits: RateLimitsTable
  submissions: OperationsTable
  handovers: HandoversTable
  kysely_migration: { name: string; timestamp: string }
}
