import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { digestOf } from './audit-chain.ts'
import type { Database, Store } from './store.ts'

/** What is put on record; its place in the chain is added when it is written. */
export type NewAuditEvent = Pick<AuditEvent, 'phase' | 'action' | 'result'> &
  Partial<Omit<AuditEvent, 'seq' | 'at' | 'previousDigest' | 'digest'>>

export type AuditLog = {
  /**
   * Writes one event. Resolves when it is on disk, at the end of the chain.
   *
   * @throws AuditUnavailable when it could not be written.
   */
  append(event: NewAuditEvent): Promise<void>
  /** Whether the last write succeeded. */
  isWritable(): boolean
}

class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable'
  override readonly message = 'the record could not be written'
}

type Waiting = { event: NewAuditEvent; resolve: () => void; reject: (error: Error) => void }

/** Rows written with one statement: SQLite binds at most 32,766 values. */
const MAX_BATCH = 500

/**
 * The one writer of this process. Events that come while one write is under way are written together
 * with the next, so that many requests share one commit to disk. Writers of other processes wait for
 * the row of the chain's head.
 */
export function createAuditLog(store: Store): AuditLog {
  const waiting: Waiting[] = []
  let isWriting = false
  let isWritable = true

  async function writeAll(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH)
      try {
        await writeBatch(
          store,
          batch.map(({ event }) => event),
        )
        isWritable = true
        for (const { resolve } of batch) resolve()
      } catch {
        isWritable = false
        for (const { reject } of batch) reject(new AuditUnavailable())
      }
    }
    isWriting = false
  }

  return {
    isWritable: () => isWritable,
    append(event) {
      return new Promise((resolve, reject) => {
        waiting.push({ event, resolve, reject })
        if (!isWriting) void writeAll()
      })
    },
  }
}

async function writeBatch({ db, engine }: Store, batch: NewAuditEvent[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const head = await lockedHead(transaction, engine)
    const events: AuditEvent[] = []
    let last = { seq: head.seq, digest: head.digest, at: head.at }
    for (const event of batch) {
      const next = chained(event, last)
      events.push(next)
      last = next
    }
    await transaction.insertInto('auditEvents').values(events).execute()
    const { seq, at, digest } = last
    await transaction.updateTable('auditHead').set({ seq, at, digest }).execute()
  })
}

/** On SQLite a transaction of ours holds the only write lock from its start. */
export async function lockedHead(db: Database, engine: Store['engine']) {
  const head = db.selectFrom('auditHead').selectAll()
  return (engine === 'postgres' ? head.forUpdate() : head).executeTakeFirstOrThrow()
}

/** What an event does not say. */
const UNSAID = {
  code: null,
  personId: null,
  personName: null,
  personRole: null,
  sessionId: null,
  address: null,
  userAgent: null,
  listSid: null,
  credentialSid: null,
  username: null,
  target: null,
  requestId: null,
  twilioRequestId: null,
}

/** The event behind the last one. A clock that was set back does not turn the order of times round. */
function chained(
  event: NewAuditEvent,
  last: { seq: number; digest: string; at: string },
): AuditEvent {
  const now = new Date().toISOString()
  const undigested = {
    ...UNSAID,
    ...event,
    seq: last.seq + 1,
    at: now > last.at ? now : last.at,
    previousDigest: last.digest,
  }
  return { ...undigested, digest: digestOf(undigested) }
}
