import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { FeedFailure, type FeedStatus } from '@sipdesk/shared/status.ts'
import type { Logger } from 'pino'
import { RecordReader, type Progress, type Turn } from './record-reader.ts'
import { findReader, lagOf, readAhead, type Ahead, type Reader } from '../store/record-readers.ts'
import type { Store } from '../store/store.ts'
import type { Webhook } from './webhook.ts'

/** Events and bytes of a message at most; one event alone may be larger. */
const MAX_EVENTS = 100
const MAX_BYTES = 256 * 1024

/** Milliseconds between two attempts: at random from half of it to the whole, and twice as long after each. */
export type FeedPauses = { first: number; longest: number }
const PAUSES: FeedPauses = { first: 1_000, longest: 60_000 }

type Deps = {
  store: Store
  webhook: Webhook
  lines: Pick<Logger, 'error' | 'warn'>
  pauses?: FeedPauses | undefined
}

export type Feed = {
  /** Hears that this process has written something. */
  wake: () => void
  status: () => Promise<FeedStatus>
  stop: () => Promise<void>
}

/**
 * Sends every event of the record to the webhook, in order of sequence and at least once, from the oldest that is there.
 * The place reached is kept in the store, so that nothing is missed over restarts, replicas and receivers.
 */
export function startFeed({ store, webhook, lines, pauses = PAUSES }: Deps): Feed {
  const { db } = store
  async function read({ reader, save, signal }: Turn): Promise<Progress> {
    const end = reader.batchEnd ?? Infinity
    const ahead = await readAhead(db, reader, { limit: MAX_EVENTS, end })
    const events = fitting(ahead.events)
    const last = events.at(-1)
    // What was to be sent again is gone.
    if (!last) return { ...ahead.from, batchEnd: null }
    // What a power cut takes back, another event would come in the place of.
    await store.sync()
    if (reader.batchEnd === null && !(await save({ batchEnd: last.seq }))) return {}
    const failure = await webhook.send(idOf(events), bodyOf(ahead, events), signal)
    if (failure) {
      lines.warn({ ...failure, from: events[0]?.seq, to: last.seq }, 'the feed was not taken')
      return afterFailure(reader, failure, pauses)
    }
    const { seq, at, digest } = last
    return { seq, at, digest, batchEnd: null, failures: 0, failure: null, nextTryAt: 0 }
  }
  const records = new RecordReader({ store, name: 'feed', lines, read })
  return {
    wake: () => records.wake(),
    status: async () => statusOf(await findReader(db, 'feed'), store),
    stop: async () => {
      await records.stop()
      await webhook.close()
    },
  }
}

/** The same for the same events, and another where others took their numbers. */
function idOf(events: AuditEvent[]): string {
  const [first, last] = [events[0], events.at(-1)]
  return `events_${first?.seq}_${last?.seq}_${last?.digest.slice(0, 16)}`
}

function bodyOf({ head: { seq, endDigest: digest }, pruned }: Ahead, events: AuditEvent[]): string {
  return JSON.stringify({ events, head: { seq, digest }, ...(pruned && { missing: pruned }) })
}

function fitting(events: AuditEvent[]): AuditEvent[] {
  let bytes = 0
  const tooMany = events.findIndex((event, index) => {
    bytes += Buffer.byteLength(JSON.stringify(event)) + 1
    return index > 0 && bytes > MAX_BYTES
  })
  return tooMany < 0 ? events : events.slice(0, tooMany)
}

function afterFailure(
  { failures }: Reader,
  failure: FeedFailure,
  { first, longest }: FeedPauses,
): Progress {
  const pause = Math.min(longest, first * 2 ** Math.min(failures, 20))
  return {
    failures: failures + 1,
    failure: JSON.stringify(failure),
    nextTryAt: Math.round(Date.now() + pause * (0.5 + Math.random() / 2)),
  }
}

async function statusOf(reader: Reader, { db }: Store): Promise<FeedStatus> {
  const lag = await lagOf(db, reader)
  const failure = reader.failure === null ? null : FeedFailure.parse(JSON.parse(reader.failure))
  const nextTryAt = failure && new Date(reader.nextTryAt).toISOString()
  return { eventsBehind: lag.events, since: lag.since, failure, nextTryAt }
}
