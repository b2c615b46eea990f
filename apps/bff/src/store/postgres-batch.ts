import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { CompiledQuery } from 'kysely'
import type { AuditKeys } from './audit-keys.ts'
import {
  checkHead,
  linked,
  operationsOf,
  withoutCopies,
  type Entry,
  type Written,
} from './batch.ts'
import { PREPARED } from './postgres.ts'
import type { AuditHeadTable } from './schema.ts'
import type { Database, Store } from './store.ts'

/** In which nothing was written, one after the other: then it is time to wait for the lock, so that nobody loses for ever. */
const ATTEMPTS = 2

/** Where this process ended the record when it last wrote to it. Another replica may have gone on since. */
const heads = new WeakMap<Database, AuditHeadTable>()

/**
 * Writes all of a batch that may be written, in one round trip. The database holds no key, so the digests are made here, for the
 * end of the record that is known here; it writes only where that is still the end, and each operation may be
 * opened or settled. Otherwise it writes nothing and says what is so, and the batch is made again; the second time that
 * happens, with the head locked.
 *
 * The entries that were written are returned, with their events as they stand. An error leaves open whether they were:
 * nothing is sent again.
 *
 * @throws AuditUnavailable where somebody without the key has written the head.
 */
export async function writeBatchOnPostgres<E extends Entry>(
  { db, auditKeys }: Pick<Store, 'db' | 'auditKeys'>,
  batch: E[],
): Promise<Written<E>> {
  const entries = withoutCopies(batch)
  const head = heads.get(db) ?? (await headOf(db).executeTakeFirstOrThrow())
  const done =
    (await write(db, { entries, head, auditKeys, attempts: ATTEMPTS })) ??
    (await db.transaction().execute(async (transaction) => {
      const locked = await headOf(transaction).forUpdate().executeTakeFirstOrThrow()
      // Only refusals are left to be told, and each makes the batch smaller.
      const attempts = entries.length + 1
      return write(transaction, { entries, head: locked, auditKeys, attempts })
    }))
  if (!done) throw new Error('the head moved in spite of its lock')
  heads.set(db, done.head)
  return done
}

const headOf = (db: Database) => db.selectFrom('auditHead').selectAll()

type Attempts<E> = { entries: E[]; head: AuditHeadTable; auditKeys: AuditKeys; attempts: number }

/** Undefined where nothing was written, so many times. */
async function write<E extends Entry>(
  db: Database,
  { entries, head, auditKeys, attempts }: Attempts<E>,
): Promise<(Written<E> & { head: AuditHeadTable }) | undefined> {
  checkHead(head, auditKeys)
  if (entries.length === 0) return { written: new Set(), events: [], head }
  if (attempts === 0) return undefined
  const { rows: events, moved: end } = linked(
    head,
    entries.map(({ event }) => event),
    auditKeys,
  )
  const found = await send(db, { head, entries, events, end })
  if (!found) return { written: new Set(entries), events, head: end }
  const left = entries.filter((entry) => !isRefused(entry, found))
  return write(db, { entries: left, head: found.head, auditKeys, attempts: attempts - 1 })
}

type Batch = { head: AuditHeadTable; entries: Entry[]; events: AuditEvent[]; end: AuditHeadTable }

/** Why nothing was written: where the record ends now, or the operations that may not be opened or settled. */
type Found = { head: AuditHeadTable; unsettled: string[]; unopened: string[] }

/** Of one id the one may be refused, and not the other: a copy of a request opens again what is just being settled. */
function isRefused(entry: Entry, { unsettled, unopened }: Found): boolean {
  if (entry.does === 'append') return false
  return (entry.does === 'settle' ? unsettled : unopened).includes(entry.operation.id)
}

/** Of a function with arguments of other types PostgreSQL would think that it is meant, whoever has made that. */
const WRITE_BATCH = `${PREPARED}
  select "writeBatch"($1::json, $2::json, $3::json, $4::json, $5::json) as "found"`

/** Undefined where all was written. */
async function send(
  db: Database,
  { head, entries, events, end }: Batch,
): Promise<Found | undefined> {
  const [settles, opens] = [operationsOf(entries, 'settle'), operationsOf(entries, 'open')]
  const batch = [head, settles, opens, events, end]
  const query = CompiledQuery.raw(
    WRITE_BATCH,
    batch.map((part) => JSON.stringify(part)),
  )
  const { rows } = await db.executeQuery<{ found: Found | null }>(query)
  const [row] = rows
  if (!row) throw new Error('no answer')
  return row.found ?? undefined
}
