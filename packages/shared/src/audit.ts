import * as z from 'zod/mini'
import { Done, type Endpoint } from './endpoint.ts'
import { Instant, Timestamp } from './timestamp.ts'
import { ExistingText } from './text.ts'

/** Actions that change something at Twilio. */
export const CHANGE_ACTIONS = [
  'credential.create',
  'credential.rotate',
  'credential.delete',
  'credential-list.create',
  'credential-list.rename',
  'credential-list.delete',
] as const
export type ChangeAction = (typeof CHANGE_ACTIONS)[number]

/** What Sipdesk itself finds in the record that somebody should look at. */
export const ALERT_ACTIONS = [
  'alert.new-admin',
  'alert.second-factor-reset',
  'alert.account-locked',
  'alert.many-rotations',
  'alert.many-deletes',
  'alert.many-exports',
  'alert.new-network',
  'alert.broken-chain',
] as const
export type AlertAction = (typeof ALERT_ACTIONS)[number]

/** Every action that is recorded. */
export const AUDIT_ACTIONS = [
  ...CHANGE_ACTIONS,
  'credential.describe',
  'handover.create',
  'handover.open',
  'handover.withdraw',
  'access',
  'sign-in',
  'sign-out',
  'password.change',
  'second-factor.enable',
  'second-factor.disable',
  'recovery-codes.replace',
  'passkey.add',
  'passkey.rename',
  'passkey.remove',
  'session.revoke',
  'session.step-up',
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
  'approval.rules',
  'approval.request',
  'approval.confirm',
  'approval.refuse',
  'approval.withdraw',
  'approval.expire',
  'audit.export',
  'audit.prune',
  'audit.seal',
  'audit.restore',
  'audit.loss',
  ...ALERT_ACTIONS,
] as const
const AuditAction = z.enum(AUDIT_ACTIONS)
export type AuditAction = z.infer<typeof AuditAction>

export const AUDIT_RESULTS = ['succeeded', 'refused', 'unknown'] as const
const AuditResult = z.enum(AUDIT_RESULTS)
export type AuditResult = z.infer<typeof AuditResult>

const MaybeText = z.nullable(z.string())

/** One line of the record. Its `digest` covers everything in it and the digest of the line before. */
export const AuditEvent = z.object({
  seq: z.number(),
  at: Timestamp,
  /** An intent is written before a change is sent upstream; the outcome after it. */
  phase: z.enum(['intent', 'outcome']),
  /** One of `AUDIT_ACTIONS`, or of a later release: a replica of it may write to the same record. */
  action: z.string(),
  /** Null for an intent. */
  result: z.nullable(AuditResult),
  /** The problem code of what was refused. */
  code: MaybeText,
  personId: MaybeText,
  personName: MaybeText,
  personRole: MaybeText,
  sessionId: MaybeText,
  address: MaybeText,
  userAgent: MaybeText,
  listSid: MaybeText,
  credentialSid: MaybeText,
  username: MaybeText,
  /** The target, where that is not a credential: a person's e-mail address, say. */
  target: MaybeText,
  requestId: MaybeText,
  twilioRequestId: MaybeText,
  /**
   * How the outcome is known, where Twilio's own reply does not say it; what was given of a sign-in, such as
   * `password+code`; how many requests were refused; which texts about a credential changed, such as `label owner`;
   * of an alert, by which event it was caused.
   */
  evidence: MaybeText,
  /** The address of whoever asked for a change that the person confirmed. */
  requestedBy: MaybeText,
  previousDigest: z.string(),
  digest: z.string(),
  /** Of the key that `digest` was made with; null for an event that is older than keys. */
  keyId: MaybeText,
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** Periods that end now. */
export const AUDIT_PERIODS = ['1h', '24h', '7d'] as const
const AuditPeriod = z.enum(AUDIT_PERIODS)
export type AuditPeriod = z.infer<typeof AuditPeriod>

/**
 * A filter of the record; every field narrows it further. `list` is a SID, `listName` a part of a name that a list has
 * or had, `usernameContains` a part of a username; parts match in either case. Times are ISO 8601, `from` inclusive,
 * `to` exclusive; `last` is a period that ends now.
 */
export const AuditFilter = z.strictObject({
  person: z.optional(ExistingText),
  list: z.optional(ExistingText),
  listName: z.optional(ExistingText),
  username: z.optional(ExistingText),
  usernameContains: z.optional(ExistingText),
  action: z.optional(AuditAction),
  result: z.optional(AuditResult),
  last: z.optional(AuditPeriod),
  from: z.optional(Instant),
  to: z.optional(Instant),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** An event; asked for as actions, an outcome has its intent with it. */
export const RecordedEvent = z.extend(AuditEvent, { intent: z.optional(AuditEvent) })
export type RecordedEvent = z.infer<typeof RecordedEvent>

const AuditEvents = z.object({
  events: z.array(RecordedEvent),
  nextCursor: z.nullable(z.string()),
  /** The names of the lists of these events, by SID, as far as they are known; those of lists that are gone too. */
  listNames: z.optional(z.record(z.string(), z.string())),
})
export type AuditEvents = z.infer<typeof AuditEvents>

const Seq = z.string().check(z.regex(/^\d{1,15}$/, 'cursor-malformed'))

/**
 * `cursor` is the `nextCursor` of the page before; `after` is the `seq` of an event, and only younger ones match. With
 * `view=actions`, intent and outcome are one entry: the outcome, or the intent while there is none.
 */
const AuditQuery = z.extend(AuditFilter, {
  view: z.optional(z.enum(['events', 'actions'])),
  cursor: z.optional(Seq),
  after: z.optional(Seq),
})

/** Somebody whom the record names as the one who did something. */
export const RecordedPerson = z.object({
  id: z.string(),
  /** The name now; of somebody removed, the last one on record. */
  name: z.string(),
  /** Null of somebody removed. */
  email: z.nullable(z.string()),
  state: z.enum(['active', 'disabled', 'removed']),
})
export type RecordedPerson = z.infer<typeof RecordedPerson>
export const EXPORT_FORMATS = ['csv', 'json', 'spreadsheet'] as const
export const ExportFormat = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof ExportFormat>

export const AUDIT_EXPORT_PATH = '/api/audit-events/export'

export const auditEndpoints = {
  listAuditEvents: {
    method: 'GET',
    path: '/api/audit-events',
    role: 'admin',
    scope: 'all',
    query: AuditQuery,
    status: 200,
    reply: AuditEvents,
  },
  /** Everybody who is here, and everybody whom the record names, by name. */
  listRecordedPeople: {
    method: 'GET',
    path: '/api/audit-events/people',
    role: 'admin',
    scope: 'all',
    status: 200,
    reply: z.object({ people: z.array(RecordedPerson) }),
  },
  /** What the lists that the record names were called last, by SID; those that are gone too. */
  listRecordedLists: {
    method: 'GET',
    path: '/api/audit-events/lists',
    role: 'admin',
    scope: 'all',
    status: 200,
    reply: z.object({ listNames: z.record(z.string(), z.string()) }),
  },
  /** Whether the file may be fetched now: a browser that saves it shows no problem. */
  prepareAuditExport: {
    method: 'POST',
    path: AUDIT_EXPORT_PATH,
    role: 'admin',
    scope: 'all',
    needsApproval: ['export-activity'],
    needsRecentProof: true,
    /** What is to be exported, where a second admin has to confirm that; pages of the release before do not say it. */
    body: z.optional(z.extend(AuditFilter, { format: z.optional(ExportFormat) })),
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
