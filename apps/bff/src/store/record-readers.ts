import { sql, type Selectable } from 'kysely'
import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { Link } from './audit-chain.ts'
import type { AuditHeadTable, RecordReadersTable } from './schema.ts'
import { RELAXED } from './sqlite.ts'
import type { Database } from './store.ts'

/** What reads the record in order, and how far it has got. The worker that holds its lease reads. */
export type Reader = Selectable<RecordReadersTable>

type Lease = Pick<Reader, 'worker' | 'leaseUntil'>

/** Where the record ends, and where it begins after retention. */
type Head = Pick<AuditHeadTable, 'seq' | 'endDigest' | 'beginSeq' | 'beginDigest'>

/** What comes next for a reader. */
export type Ahead = {
  /** The event that these follow. */
  from: Link
  /** The same as it stands now, where it was read before and nothing came in its place. */
  last?: AuditEvent
  events: AuditEvent[]
  head: Head
  /** Events that retention deleted before they were read. */
  pruned?: { from: number; to: number }
  /** The last event that was read is not there any more, another is in its place, or the record ends before it. */
  isReplaced: boolean
}

/** A reader as it stands. */
export function findReader(db: Database, id: Reader['id']): Promise<Reader> {
  return db.selectFrom('recordReaders').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Whether the record ends elsewhere than the reader has got to. */
export async function isBehind(db: Database, { seq, digest }: Reader): Promise<boolean> {
  const head = await headOf(db)
  return head.seq !== seq || head.endDigest !== digest
}

/** Makes a reader this worker's; false if another's lease has not run out since `since`. */
export async function takeReader(
  db: Database,
  { id }: Pick<Reader, 'id'>,
  { worker, leaseUntil }: Lease,
  since: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recordReaders')
    .set({ worker, leaseUntil })
    .where('id', '=', id)
    .where((build) => build.or([build('worker', '=', worker), build('leaseUntil', '<', since)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Keeps what has become of a reader; false, and nothing is kept, if it is another worker's by now. It may be lost with
 * a power cut: then something is read once more.
 */
export async function saveReader(db: Database, reader: Reader): Promise<boolean> {
  const { id, seq, at, digest, batchEnd, worker, failures, failure, nextTryAt } = reader
  const { rows } = await sql`${sql.raw(RELAXED)}
    update "recordReaders" set "seq" = ${seq}, "at" = ${at}, "digest" = ${digest}, "batchEnd" = ${batchEnd},
      "failures" = ${failures}, "failure" = ${failure}, "nextTryAt" = ${nextTryAt}
    where "id" = ${id} and "worker" = ${worker} returning "id"`.execute(db)
  return rows.length > 0
}

/** Gives up every lease of this worker. */
export async function leaveReaders(db: Database, worker: string): Promise<void> {
  await db
    .updateTable('recordReaders')
    .set({ leaseUntil: 0 })
    .where('worker', '=', worker)
    .execute()
}

/**
 * The next events, at most `limit` and up to number `end`. An event is numbered under the lock of the head's row, which
 * its transaction holds until it is committed: whoever sees one sees all before it, also on PostgreSQL.
 */
export async function readAhead(
  db: Database,
  reader: Reader,
  { limit, end = Infinity }: { limit: number; end?: number },
): Promise<Ahead> {
  for (;;) {
    const head = await headOf(db)
    const start = await startOf(db, head, reader)
    const events = await db
      .selectFrom('auditEvents')
      .selectAll()
      .where('seq', '>', start.from.seq)
      .where('seq', '<=', Math.min(head.seq, end))
      .orderBy('seq')
      .limit(limit)
      .execute()
    // Retention may have deleted some of them meanwhile.
    if ((await headOf(db)).beginSeq !== head.beginSeq) continue
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it stands, also where somebody wrote into it
    return { ...start, events: events as AuditEvent[], head }
  }
}

async function startOf(
  db: Database,
  { seq: end, beginSeq, beginDigest }: Head,
  { seq, at, digest }: Reader,
): Promise<Pick<Ahead, 'from' | 'last' | 'pruned' | 'isReplaced'>> {
  const beginning = { seq: beginSeq, digest: beginDigest }
  if (seq < beginSeq) {
    return { from: beginning, pruned: { from: seq + 1, to: beginSeq }, isReplaced: false }
  }
  const events = db.selectFrom('auditEvents').selectAll()
  if (seq === beginSeq && digest === beginDigest) return { from: beginning, isReplaced: false }
  const last = await events.where('seq', '=', seq).executeTakeFirst()
  if (last?.digest === digest && seq <= end) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it stands, also where somebody wrote into it
    return { from: last, last: last as AuditEvent, isReplaced: false }
  }
  // What came in place of others is no older than they were.
  const kept = await events
    .where('at', '<', at)
    .where('seq', '<=', Math.min(seq, end))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { from: kept ?? beginning, isReplaced: true }
}

function headOf(db: Database): Promise<Head> {
  return db
    .selectFrom('auditHead')
    .select(['seq', 'endDigest', 'beginSeq', 'beginDigest'])
    .executeTakeFirstOrThrow()
}

/** How many events a reader has not read yet, and since when the oldest of them waits. */
export async function lagOf(
  db: Database,
  { seq }: Reader,
): Promise<{ events: number; since: string | null }> {
  const head = await headOf(db)
  const oldest = await db
    .selectFrom('auditEvents')
    .select(['seq', 'at'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  if (!oldest) return { events: 0, since: null }
  return { events: head.seq - oldest.seq + 1, since: oldest.at }
}
