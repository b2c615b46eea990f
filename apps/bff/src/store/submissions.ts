import type { Insertable, Selectable } from 'kysely'
import type { SubmissionsTable } from './schema.ts'
import type { Database } from './store.ts'

/** One press, from its intent to its final answer. Whoever holds its lease works on it. */
export type Submission = Selectable<SubmissionsTable>

/** Milliseconds after which the work of a process that says nothing may be taken over by another. */
export const LEASE = 10_000

/**
 * Adds those whose id and name are free; the ids of these are returned. Which of two wins is decided by
 * the database's unique keys, whichever replica they come from.
 */
export async function insertSubmissions(
  db: Database,
  rows: Insertable<SubmissionsTable>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const added = await db
    .insertInto('submissions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(added.map(({ id }) => id))
}

/**
 * Settles those that are still unsettled and still their worker's; the ids of these are returned. A
 * worker whose lease was taken over comes too late, and changes nothing.
 */
export async function settleSubmissions(db: Database, rows: Submission[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const settled = await db
    .insertInto('submissions')
    .values(rows.map((row) => ({ ...row, nameLock: null })))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          nameLock: null,
          settledAt: eb.ref('excluded.settledAt'),
          credentialSid: eb.ref('excluded.credentialSid'),
          answer: eb.ref('excluded.answer'),
        }))
        .whereRef('submissions.worker', '=', 'excluded.worker')
        .where('submissions.settledAt', 'is', null),
    )
    .returning('id')
    .execute()
  return new Set(settled.map(({ id }) => id))
}

export function findSubmission(db: Database, id: string): Promise<Submission | undefined> {
  return db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The unsettled submission about this name, if there is one. */
export function findNameHolder(db: Database, nameLock: string): Promise<Submission | undefined> {
  return db
    .selectFrom('submissions')
    .selectAll()
    .where('nameLock', '=', nameLock)
    .executeTakeFirst()
}

/** Whether a submission other than this one is known to have made the credential. */
export async function wasMadeByAnother(
  db: Database,
  credentialSid: string,
  id: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('submissions')
    .select('id')
    .where('credentialSid', '=', credentialSid)
    .where('id', '!=', id)
    .executeTakeFirst()
  return other !== undefined
}

/** Unsettled submissions whose worker has said nothing since before `since`. */
export async function findAbandoned(db: Database, since: number): Promise<string[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('id')
    .where('settledAt', 'is', null)
    .where('leaseUntil', '<', since)
    .execute()
  return rows.map(({ id }) => id)
}

/** Makes an abandoned submission this worker's; undefined if it is settled, or somebody else was first. */
export function takeOver(
  db: Database,
  id: string,
  worker: string,
  since: number,
): Promise<Submission | undefined> {
  return db
    .updateTable('submissions')
    .set({ worker, leaseUntil: Date.now() + LEASE })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .where('leaseUntil', '<', since)
    .returningAll()
    .executeTakeFirst()
}

/** Says that this worker is still at work on all that is its own, or, with 0, that it no longer is. */
export async function renewLeases(db: Database, worker: string, leaseUntil: number): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ leaseUntil })
    .where('worker', '=', worker)
    .where('settledAt', 'is', null)
    .execute()
}

/** Deletes settled submissions opened before this time; how many is returned. */
export async function pruneSubmissions(db: Database, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('submissions')
    .where('openedAt', '<', before)
    .where('settledAt', 'is not', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
