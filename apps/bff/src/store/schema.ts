import type { AuditEvent, ChangeAction } from '@sipdesk/shared/audit.ts'
import type {
  AccountsTable,
  CompanyRequestsTable,
  CountedChangesTable,
  InvitationsTable,
  PasskeysTable,
  PeopleTable,
  SessionsTable,
  Timestamp,
  TwoFactorsTable,
  UsedChallengesTable,
  VerificationsTable,
} from './schema-people.ts'

/** Each field of an event, as a text that only `AuditEvent` reads. */
type AuditEventsTable = {
  [Field in keyof AuditEvent]: AuditEvent[Field] extends number
    ? number
    : string | Extract<AuditEvent[Field], null>
}

/** One row: the end of the chain, and where it begins after retention. */
export type AuditHeadTable = {
  id: number
  seq: number
  at: Timestamp
  endDigest: string
  /** The last event that was deleted, which the first one left points back to. */
  beginSeq: number
  beginDigest: string
  /** All of these under each key, as `key's id:HMAC`, with spaces between. */
  macs: string
}

/** One row per reader of the record: the feed, and the alerts. */
export type RecordReadersTable = {
  id: 'feed' | 'alerts'
  /** The last event that it is done with. */
  seq: number
  at: Timestamp
  digest: string
  /** The last event of what is being sent: what is sent again ends there too. */
  batchEnd: number | null
  /** The process that reads, and when its lease ends; milliseconds of the epoch. */
  worker: string
  leaseUntil: number
  /** How often in a row it did not get on, why at last (JSON), and when it tries again; milliseconds of the epoch. */
  failures: number
  failure: string | null
  nextTryAt: number
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

/**
 * One row per credential that somebody wrote something about, or that Twilio lacks although Sipdesk made it. Once it has
 * been gone for long only its SID and the time are left.
 */
export type CredentialDetailsTable = {
  credentialSid: string
  accountSid: string
  listSid: string
  username: string
  label: string
  owner: string
  place: string
  device: string
  note: string
  knownAt: Timestamp
  describedAt: Timestamp | null
  describedByName: string | null
  /** Since when Twilio is known to lack it. */
  goneSince: Timestamp | null
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
  recordReaders: RecordReadersTable
  rateLimits: RateLimitsTable
  submissions: OperationsTable
  handovers: HandoversTable
  credentialDetails: CredentialDetailsTable
  kysely_migration: { name: string; timestamp: string }
}
