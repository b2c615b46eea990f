import { setImmediate as giveWay } from 'node:timers/promises'
import { type AuditAction, AuditEvent } from '@sipdesk/shared/audit.ts'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { chained } from './audit-chain.ts'
import { faultOfHead, macsOf } from './audit-head.ts'
import { insertAll, storableTexts } from './insert-all.ts'
import type { Engine } from './migrations.ts'
import type { AuditHeadTable } from './schema.ts'
import type { Database, Store } from './store.ts'
import { insertOperations, settleOperations, type Operation } from './operations.ts'
import { writeBatchOnPostgres } from './postgres-batch.ts'

/** What is put on record; its place in the chain is added when it is written. */
export type NewAuditEvent = Pick<AuditEvent, 'phase' | 'result'> & {
  action: AuditAction
} & Partial<Omit<AuditEvent, 'seq' | 'at' | 'action' | 'keyId' | 'previousDigest' | 'digest'>>

export type AuditLog = {
  /**
   * Writes one event. Resolves when it is on disk, at the end of the chain.
   *
   * @throws AuditUnavailable when it could not be written.
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

class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable'
  override readonly message = 'the record could not be written'
}

/** One event to be written, with the operation that it opens or settles. */
type Entry = { event: NewAuditEvent } & (
  | { does: 'append' }
  | { does: 'open' | 'settle'; operation: Operation }
)

type Waiting = Entry & { resolve: (isWritten: boolean) => void; reject: (error: Error) => void }

/** Events written together at most: on SQLite nothing else is done meanwhile. */
const MAX_BATCH = 100

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
      // SQLite writes synchronously: let requests that have arrived join first.
      await giveWay()
      const batch = waiting.splice(0, MAX_BATCH)
      try {
        // SQLite would go on writing into a file that was deleted.
        if (!store.files.areRight()) throw new AuditUnavailable()
        const { written, events } = await (store.engine === 'postgres'
          ? writeBatchOnPostgres(store, batch)
          : writeBatch(store, batch))
        isWritable = true
        if (events.length > 0) onWritten(events)
        for (const entry of batch) entry.resolve(written.has(entry))
      } catch {
        isWritable = false
        for (const { reject } of batch) reject(new AuditUnavailable())
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

/** Writes all that may be written; the entries for which that was so are returned, and their events as they stand. */
async function writeBatch<E extends Entry>(store: Store, batch: E[]) {
  return store.db.transaction().execute(async (transaction) => {
    const head = await lockedHead(transaction, store)
    const written = await allowed(transaction, store.engine, batch)
    if (written.size === 0) return { written, events: [] }
    const events = [...written].map(({ event }) => event)
    return { written, events: await appendAfter(head, transaction, store, events) }
  })
}

type Head = { seq: number; digest: string; at: string }

/**
 * Writes events behind the end that this head tells of, and the head with its new end; they are returned as they
 * stand. Where the record begins the caller has written, if that is somewhere else now.
 */
export async function appendAfter(
  head: AuditHeadTable,
  transaction: Database,
  { engine, auditKeys }: Store,
  events: NewAuditEvent[],
): Promise<AuditEvent[]> {
  const rows: AuditEvent[] = []
  let last: Head = { seq: head.seq, digest: head.endDigest, at: head.at }
  for (const event of events) {
    const next = chained(event, last, auditKeys.newest)
    rows.push(next)
    last = next
  }
  await insertAll(transaction, engine, { table: 'auditEvents', columns: EVENT_COLUMNS, rows })
  const { seq, digest, at } = last
  const moved = { ...head, seq, at, endDigest: digest }
  const macs = macsOf(moved, auditKeys)
  await transaction.updateTable('auditHead').set({ seq, at, endDigest: digest, macs }).execute()
  return rows
}

const REHEARSAL = { phase: 'outcome', action: 'audit.prune', result: 'succeeded' } as const

function rehearsal(store: Store): Promise<void> {
  return store.db.transaction().execute(async (transaction) => {
    // PostgreSQL would release a lock that was taken after the savepoint.
    const head = await lockedHead(transaction, store)
    await sql`savepoint rehearsal`.execute(transaction)
    await appendAfter(head, transaction, store, [REHEARSAL])
    await sql`rollback to savepoint rehearsal`.execute(transaction)
    // What was taken back may never have left memory.
    await transaction
      .updateTable('auditHead')
      .set((build) => ({ seq: build.ref('seq') }))
      .execute()
  })
}

/** What is settled first lets go of its name for what is opened. */
async function allowed<E extends Entry>(
  transaction: Database,
  engine: Engine,
  batch: E[],
): Promise<Set<E>> {
  const settles = operationsOf(batch, 'settle')
  const opens = operationsOf(batch, 'open')
  const settled = await settleOperations(transaction, engine, [...settles.values()])
  const opened = await insertOperations(transaction, engine, [...opens.values()])
  return new Set(
    batch.filter((entry) => {
      if (entry.does === 'append') return true
      const { id } = entry.operation
      if (entry.does === 'settle') return settles.get(id) === entry.operation && settled.has(id)
      return opens.get(id) === entry.operation && opened.has(id)
    }),
  )
}

/** By id. Of copies of one request that come together, the first. */
function operationsOf(batch: Entry[], does: 'open' | 'settle'): Map<string, Operation> {
  const found = new Map<string, Operation>()
  for (const entry of batch) {
    if (entry.does === 'append' || entry.does !== does || found.has(entry.operation.id)) continue
    found.set(entry.operation.id, entry.operation)
  }
  return found
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
  const head = await locked.executeTakeFirstOrThrow()
  if (faultOfHead(head, auditKeys) !== undefined) throw new AuditUnavailable()
  return head
}

/** Twilio's own words may hold what PostgreSQL cannot keep, and one such event would fail all of its batch. */
function storable(entry: Entry): Entry {
  const event = storableTexts(entry.event)
  if (entry.does === 'append') return { ...entry, event }
  return { ...entry, event, operation: storableTexts(entry.operation) }
}

/** In the order of the contract. */
export const EVENT_COLUMNS = z.keyof(AuditEvent).options
