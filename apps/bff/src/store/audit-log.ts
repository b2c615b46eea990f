import { setImmediate as giveWay } from 'node:timers/promises'
import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { sql } from 'kysely'
import type { AuditKeys } from './audit-keys.ts'
import {
  AuditUnavailable,
  checkHead,
  linked,
  type Entry,
  type NewAuditEvent,
  type Written,
} from './batch.ts'
import type { Operation } from './operations.ts'
import { writeBatchOnPostgres } from './postgres-batch.ts'
import type { AuditHeadTable } from './schema.ts'
import { writeBatchOnSqlite } from './sqlite-batch.ts'
import { isAnswerLost } from './store-failure.ts'
import { storableTexts } from './storable-texts.ts'
import type { Database, Store } from './store.ts'

export type AuditLog = {
  /**
   * Writes one event. Resolves when it is on disk, at the end of the chain.
   *
   * @throws AuditUnavailable where it is not known to be on disk, as do `open` and `settle`.
   */
  append(event: NewAuditEvent): Promise<void>
  /**
   * Opens an operation and writes its intent, both or neither. Resolves to false, with nothing written,
   * when its id or its name is taken.
   */
  open(operation: Operation, intent: NewAuditEvent): Promise<boolean>
  /**
   * Settles an operation and writes its outcome, both or neither. Resolves to false, with nothing
   * written, when it is settled already or is another worker's by now.
   */
  settle(operation: Operation, outcome: NewAuditEvent): Promise<boolean>
  /** Whether the last write or rehearsal succeeded. */
  isWritable(): boolean
  /** Writes an event, takes it back, and commits another write: this shows whether the next event could be written. */
  rehearse(): Promise<boolean>
}

type Waiting = Entry & { resolve: (isWritten: boolean) => void; reject: (error: Error) => void }

/** Events written together at most: on SQLite nothing else is done meanwhile. */
const MAX_BATCH = 100

/** Waits while each turn of the event loop brings more: a commit costs about the same for one event as for many. */
async function gather(waiting: Waiting[]): Promise<void> {
  for (let before = 0; before < waiting.length && waiting.length < MAX_BATCH;) {
    before = waiting.length
    await giveWay()
  }
}

/**
 * The one writer of this process. Events that come while one write is under way are written together
 * with the next, so that many requests share one commit to disk. The row of the chain's head keeps
 * writers of other processes apart. `onWritten` is told each event once it is on disk.
 */
export function createAuditLog(
  store: Store,
  onWritten: (events: AuditEvent[]) => void = () => {},
): AuditLog {
  const waiting: Waiting[] = []
  let isWriting = false
  let isWritable = true

  async function writeAll(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      await gather(waiting)
      const batch = waiting.splice(0, MAX_BATCH)
      try {
        // SQLite would go on writing into a file that was deleted.
        if (!store.files.areRight()) throw new AuditUnavailable()
        const { written, events } = await writeBatch(store, batch)
        isWritable = true
        if (events.length > 0) onWritten(events)
        for (const entry of batch) entry.resolve(written.has(entry))
      } catch (error) {
        isWritable = false
        const isPending = isAnswerLost(error)
        for (const { reject } of batch) reject(new AuditUnavailable({ isPending }))
      }
    }
    isWriting = false
  }

  function write(entry: Entry): Promise<boolean> {
    return new Promise((resolve, reject) => {
      waiting.push({ ...storable(entry), resolve, reject })
      if (!isWriting) void writeAll()
    })
  }

  return {
    isWritable: () => isWritable,
    async rehearse() {
      isWritable = await rehearsal(store).then(
        () => true,
        () => false,
      )
      return isWritable
    },
    async append(event) {
      await write({ does: 'append', event })
    },
    open: (operation, event) => write({ does: 'open', operation, event }),
    settle: (operation, event) => write({ does: 'settle', operation, event }),
  }
}

function writeBatch<E extends Entry>(store: Store, batch: E[]): Promise<Written<E>> {
  const { sqlite, auditKeys } = store
  return sqlite ? writeBatchOnSqlite(sqlite, auditKeys, batch) : writeBatchOnPostgres(store, batch)
}

/**
 * Writes events behind the end that this head tells of, and the head with its new end; they are returned as they
 * stand. Where the record begins the caller has written, if that is somewhere else now.
 */
export async function appendAfter(
  head: AuditHeadTable,
  transaction: Database,
  auditKeys: AuditKeys,
  events: NewAuditEvent[],
): Promise<AuditEvent[]> {
  const { rows, moved } = linked(head, events, auditKeys)
  await transaction.insertInto('auditEvents').values(rows).execute()
  const { seq, at, endDigest, macs } = moved
  await transaction.updateTable('auditHead').set({ seq, at, endDigest, macs }).execute()
  return rows
}

const REHEARSAL = { phase: 'outcome', action: 'audit.prune', result: 'succeeded' } as const

function rehearsal(store: Store): Promise<void> {
  return store.db.transaction().execute(async (transaction) => {
    // PostgreSQL would release a lock that was taken after the savepoint.
    const head = await lockedHead(transaction, store)
    await sql`savepoint rehearsal`.execute(transaction)
    await appendAfter(head, transaction, store.auditKeys, [REHEARSAL])
    await sql`rollback to savepoint rehearsal`.execute(transaction)
    // What was taken back may never have left memory.
    await transaction
      .updateTable('auditHead')
      .set((build) => ({ seq: build.ref('seq') }))
      .execute()
  })
}

/**
 * The head, which no other writer moves until the transaction ends: on SQLite one of ours holds the only write lock
 * from its start.
 *
 * @throws AuditUnavailable where somebody without the key has written it: an event behind it would make it look right.
 */
export async function lockedHead(
  db: Database,
  { engine, auditKeys }: Pick<Store, 'engine' | 'auditKeys'>,
): Promise<AuditHeadTable> {
  const query = db.selectFrom('auditHead').selectAll()
  const locked = engine === 'postgres' ? query.forUpdate() : query
  return checkHead(await locked.executeTakeFirst(), auditKeys)
}

/** Twilio's own words may hold what PostgreSQL cannot keep, and one such event would fail all of its batch. */
function storable(entry: Entry): Entry {
  const event = storableTexts(entry.event)
  if (entry.does === 'append') return { ...entry, event }
  return { ...entry, event, operation: storableTexts(entry.operation) }
}
