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

/** Every action that is recorded. */
export const AUDIT_ACTIONS = [
  ...CHANGE_ACTIONS,
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
   * `password+code`; how many requests were refused.
   */
  evidence: MaybeText,
  /** The address of whoever asked for a change that the person confirmed. */
  requestedBy: MaybeText,
  previousDigest: z.string(),
  digest: z.string(),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** A filter of the record; every field narrows it further. Times are ISO 8601, `from` inclusive, `to` exclusive. */
export const AuditFilter = z.strictObject({
  person: z.optional(ExistingText),
  list: z.optional(ExistingText),
  username: z.optional(ExistingText),
  action: z.optional(AuditAction),
  result: z.optional(AuditResult),
  from: z.optional(Instant),
  to: z.optional(Instant),
})
export type AuditFilter = z.infer<typeof AuditFilter>

const AuditEvents = z.object({ events: z.array(AuditEvent), nextCursor: z.nullable(z.string()) })
export type AuditEvents = z.infer<typeof AuditEvents>

/** `cursor` is the `nextCursor` of the page before. */
const AuditQuery = z.extend(AuditFilter, {
  cursor: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'cursor-malformed'))),
})

export const EXPORT_FORMATS = ['csv', 'json', 'spreadsheet'] as const
export const ExportFormat = z.enum(EXPORT_FORMATS)

export const AUDIT_EXPORT_PATH = '/api/audit-events/export'

export const auditEndpoints = {
  listAuditEvents: {
    method: 'GET',
    path: '/api/audit-events',
    role: 'admin',
    query: AuditQuery,
    status: 200,
    reply: AuditEvents,
  },
  /** Whether the file may be fetched now: a browser that saves it shows no problem. */
  prepareAuditExport: {
    method: 'POST',
    path: AUDIT_EXPORT_PATH,
    role: 'admin',
    needsApproval: ['export-activity'],
    needsRecentProof: true,
    /** What is to be exported, where a second admin has to confirm that; pages of the release before do not say it. */
    body: z.optional(z.extend(AuditFilter, { format: z.optional(ExportFormat) })),
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
