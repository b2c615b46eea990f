import * as z from 'zod/mini'
import { AccountSid } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'
import { TwilioError } from './problem.ts'
import { Mode, SecretKind } from './session.ts'
import { Timestamp } from './timestamp.ts'

/** Something that Twilio refused or left unanswered. */
const RecentError = z.object({
  at: Timestamp,
  /** The problem's code. */
  code: z.string(),
  /** In the language of the person who asks. */
  title: z.string(),
  /** The path template of the request of ours. */
  route: z.string(),
  requestId: z.string(),
  twilio: z.optional(TwilioError),
})

/** What the record lacks: everything between two moments. */
const RecordLoss = z.object({
  /** The last event before; null if there is none. */
  endsAt: z.nullable(Timestamp),
  /** The last event that was seen and is gone; null if its time is not known. */
  seenAt: z.nullable(Timestamp),
  /** How many credentials at Twilio were created since, and are not on record; null if that cannot be told now. */
  newerCredentials: z.nullable(z.number()),
})

/** Why the receiver of the feed did not take what was sent last. */
export const FeedFailure = z.object({
  code: z.enum(['refused', 'redirect', 'timeout', 'unreachable']),
  /** What it answered; null where it did not. */
  status: z.nullable(z.number()),
})
export type FeedFailure = z.infer<typeof FeedFailure>

/** How far the feed of the record has got. */
const FeedStatus = z.object({
  eventsBehind: z.number(),
  /** When the oldest event happened that has not been sent; null if all have. */
  since: z.nullable(Timestamp),
  /** Null since the receiver last took something. */
  failure: z.nullable(FeedFailure),
  nextTryAt: z.nullable(Timestamp),
})
export type FeedStatus = z.infer<typeof FeedStatus>

export const Status = z.object({
  version: z.string(),
  startedAt: Timestamp,
  accountSid: AccountSid,
  mode: Mode,
  secretKind: SecretKind,
  /** Host that Twilio is asked at. */
  twilioHost: z.string(),
  /** What a cheap read just now has met: `latencyMs` where Twilio answered, else a problem's code and title. */
  twilio: z.object({
    isReachable: z.boolean(),
    code: z.nullable(z.string()),
    /** In the language of the person who asks. */
    title: z.optional(z.string()),
    /** What happened and what to do, in that language. */
    detail: z.optional(z.string()),
    latencyMs: z.nullable(z.number()),
  }),
  isRecordWritable: z.boolean(),
  areLinksOn: z.boolean(),
  /** To admins, where the end of the record is not as Sipdesk wrote it: the number of the last event. */
  recordFault: z.optional(z.object({ seq: z.number() })),
  /** To admins, where the last end of the record could not be written to `AUDIT_ANCHOR_FILE`. */
  areAnchorsFailing: z.optional(z.boolean()),
  /** To admins, where the database was found to be an older copy since the start of Sipdesk. */
  recordLoss: z.optional(RecordLoss),
  /** To admins, where a webhook is set. */
  feed: z.optional(FeedStatus),
  /** Of this process, newest first, 20 at most. */
  recentErrors: z.array(RecentError),
})
export type Status = z.infer<typeof Status>

export const statusEndpoints = {
  getStatus: {
    method: 'GET',
    path: '/api/status',
    role: 'viewer',
    status: 200,
    reply: Status,
  },
} as const satisfies Record<string, Endpoint>
