import type { ApprovalState } from '@sipdesk/shared/approval.ts'
import type { Selectable } from 'kysely'
import type { ApprovalsTable } from './schema.ts'
import type { Database } from './store.ts'

export type StoredApproval = Selectable<ApprovalsTable>

/** Milliseconds for which it can be seen how one ended. */
const TOLD_FOR = 30 * 24 * 3_600_000

/** Adds one, unless another about the same is open, or its key was used; whether it did is returned. */
export async function insertApproval(db: Database, approval: StoredApproval): Promise<boolean> {
  const added = await db
    .insertInto('approvals')
    .values(approval)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** By its id, its key, or what it is open for. */
export function findApproval(
  db: Database,
  by: Partial<Pick<StoredApproval, 'id' | 'requestKey' | 'openFor'>>,
): Promise<StoredApproval | undefined> {
  let query = db.selectFrom('approvals').selectAll()
  for (const column of ['id', 'requestKey', 'openFor'] as const) {
    const value = by[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return query.executeTakeFirst()
}

/** All that are kept, newest first. */
export function listApprovals(db: Database): Promise<StoredApproval[]> {
  return db
    .selectFrom('approvals')
    .selectAll()
    .orderBy('requestedAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Those in this state whose time of this kind has come. */
export function listDue(
  db: Database,
  state: ApprovalState,
  column: 'expiresAt' | 'decidedAt',
  before: number,
): Promise<StoredApproval[]> {
  return db
    .selectFrom('approvals')
    .selectAll()
    .where('state', '=', state)
    .where(column, '<=', new Date(before).toISOString())
    .execute()
}

/** How many wait for the decision of this person. */
export async function countWaiting(db: Database, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('approvals')
    .select((build) => build.fn.countAll().as('count'))
    .where('state', '=', 'waiting')
    .where('expiresAt', '>', new Date().toISOString())
    .where('requestedBy', '!=', personId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Decision = { state: ApprovalState; code?: string | null; expiresAt?: string } & Partial<
  Pick<StoredApproval, 'decidedBy' | 'decidedByName'>
>

const OPEN: ApprovalState[] = ['waiting', 'confirmed']

/**
 * Takes one from a state to another; undefined where it is not in that state any more: of all who decide at the same
 * time, on whichever replica, the database lets one win. What waits must not have expired, unless that is the decision.
 */
export function decide(
  db: Database,
  { id, state: from }: Pick<StoredApproval, 'id'> & { state: ApprovalState },
  { state, code = null, decidedBy, ...rest }: Decision,
): Promise<StoredApproval | undefined> {
  const now = new Date().toISOString()
  const isOpen = OPEN.includes(state)
  let query = db
    .updateTable('approvals')
    .set((build) => ({
      state,
      code,
      ...rest,
      ...(decidedBy !== undefined && { decidedBy, decidedAt: decidedBy === null ? null : now }),
      ...(state === 'confirmed' && { confirmations: build('confirmations', '+', 1) }),
      ...(!isOpen && { endedAt: now, openFor: null }),
    }))
    .where('id', '=', id)
    .where('state', '=', from)
  if (from === 'waiting') query = query.where('expiresAt', state === 'expired' ? '<=' : '>', now)
  return query.returningAll().executeTakeFirst()
}

/** Forgets what ended `TOLD_FOR` before: the record says it for longer. */
export async function pruneApprovals(db: Database, now = Date.now()): Promise<void> {
  const before = new Date(now - TOLD_FOR).toISOString()
  await db.deleteFrom('approvals').where('endedAt', '<=', before).execute()
}

/** What a second admin has to confirm, by the store: what was switched on at the last start of a replica. */
export async function readApprovalRules(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('approvalRules').select('kind').orderBy('kind').execute()
  return rows.map(({ kind }) => kind)
}

/** Makes these the rules; resolves to whether that changed any. */
export function writeApprovalRules(db: Database, kinds: readonly string[]): Promise<boolean> {
  const since = new Date().toISOString()
  return db.transaction().execute(async (transaction) => {
    let gone = transaction.deleteFrom('approvalRules')
    if (kinds.length > 0) gone = gone.where('kind', 'not in', kinds)
    const removed = await gone.returning('kind').execute()
    if (kinds.length === 0) return removed.length > 0
    const added = await transaction
      .insertInto('approvalRules')
      .values(kinds.map((kind) => ({ kind, since })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('kind')
      .execute()
    return removed.length + added.length > 0
  })
}
