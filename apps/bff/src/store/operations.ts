import { CHANGE_ACTIONS } from '@sipdesk/shared/audit.ts'
import type { Selectable } from 'kysely'
import { PARAMETER, prepared } from './prepared.ts'
import type { OperationsTable } from './schema.ts'
import type { Database, Store } from './store.ts'
import { unindexed } from './unindexed.ts'

/** One change, from its intent to its final answer. The worker that holds its lease works on it. */
export type Operation = Selectable<OperationsTable>

export const OPERATION_COLUMNS: (keyof Operation)[] = [
  'id',
  'payloadMac',
  'action',
  'listSid',
  'credentialSid',
  'username',
  'target',
  'nameLock',
  'origin',
  'evidence',
  'openedAt',
  'worker',
  'leaseUntil',
  'settledAt',
  'answer',
]

/**
 * False where there is certainly none of this id. On SQLite it waits for no turn and costs a tenth of reading it; what is
 * true may not be on disk yet.
 */
export function mayExist({ sqlite }: Pick<Store, 'sqlite'>, id: string): boolean {
  return sqlite === undefined || sqlite.prepare(EXISTS).get(id) !== undefined
}
const EXISTS = 'select 1 from "submissions" where "id" = ?'

export const findOperation = prepared<Operation>((db) =>
  db.selectFrom('submissions').select(OPERATION_COLUMNS).where('id', '=', PARAMETER),
)

/** The unsettled operation about this name, if there is one. */
export function findNameHolder(db: Database, nameLock: string): Promise<Operation | undefined> {
  return db
    .selectFrom('submissions')
    .selectAll()
    .where('nameLock', '=', nameLock)
    .executeTakeFirst()
}

/**
 * What the record says of a credential: that an operation, settled by now, has made it, or that one has changed it.
 * Undefined where it says nothing.
 */
export async function findOnRecord(
  db: Database,
  { sid, username }: { sid: string; username: string },
): Promise<'made' | 'changed' | undefined> {
  const outcomes = await db
    .selectFrom('auditEvents')
    .select('action')
    .distinct()
    .where('username', '=', username)
    .where('credentialSid', '=', sid)
    .where(unindexed('action'), 'in', CHANGE_ACTIONS)
    .where(unindexed('result'), '=', 'succeeded')
    .execute()
  if (outcomes.some(({ action }) => action === 'credential.create')) return 'made'
  return outcomes.length > 0 ? 'changed' : undefined
}

/** The SIDs of the credentials whose creation went on record at this time or later. */
export async function listCreatedSince(db: Database, at: string): Promise<Set<string | null>> {
  const outcomes = await db
    .selectFrom('auditEvents')
    .select('credentialSid')
    .where('at', '>=', at)
    .where(unindexed('action'), '=', 'credential.create')
    .where(unindexed('result'), '=', 'succeeded')
    .execute()
  return new Set(outcomes.map(({ credentialSid }) => credentialSid))
}

/** Whether the record says that an operation, settled by now, has made this list. */
export async function isListOnRecord(db: Database, listSid: string): Promise<boolean> {
  const outcome = await db
    .selectFrom('auditEvents')
    .select('seq')
    .where(unindexed('listSid'), '=', listSid)
    .where('action', '=', 'credential-list.create')
    .where(unindexed('result'), '=', 'succeeded')
    .executeTakeFirst()
  return outcome !== undefined
}

/** How many have not ended, of all replicas. */
export async function countUnsettled(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('submissions')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('settledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Unsettled operations whose lease ran out before `since`. */
export async function findAbandoned(db: Database, since: number): Promise<string[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('id')
    .where('nameLock', 'is not', null)
    .where('leaseUntil', '<', since)
    .execute()
  return rows.map(({ id }) => id)
}

/** Makes an abandoned operation this worker's; undefined if it is settled, or another worker was first. */
export function takeOver(
  db: Database,
  id: string,
  { worker, leaseUntil }: Pick<Operation, 'worker' | 'leaseUntil'>,
  since: number,
): Promise<Operation | undefined> {
  return db
    .updateTable('submissions')
    .set({ worker, leaseUntil })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .where('leaseUntil', '<', since)
    .returningAll()
    .executeTakeFirst()
}

/** Renews this worker's leases on these, as far as they are its own. */
export async function renewLeases(
  db: Database,
  ids: string[],
  { worker, leaseUntil }: Pick<Operation, 'worker' | 'leaseUntil'>,
): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ leaseUntil })
    .where('id', 'in', ids)
    .where('worker', '=', worker)
    .where('settledAt', 'is', null)
    .execute()
}

/** Gives up every lease of this worker. */
export async function endLeases(db: Database, worker: string): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ leaseUntil: 0 })
    .where('worker', '=', worker)
    .where('settledAt', 'is', null)
    .execute()
}

/** Deletes settled operations opened before this time; how many is returned. */
export async function pruneOperations(db: Database, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('submissions')
    .where('openedAt', '<', before)
    .where('settledAt', 'is not', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
