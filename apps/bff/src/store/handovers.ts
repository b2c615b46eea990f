import type { HandoversTable } from './schema.ts'
import type { Database } from './store.ts'

/** All that is kept of a one-time link but what it hands over. */
export type StoredHandover = Omit<HandoversTable, 'ciphertext'>

const COLUMNS = [
  'id',
  'listSid',
  'username',
  'createdBy',
  'createdByName',
  'createdAt',
  'expiresAt',
  'openedAt',
  'withdrawnAt',
] as const satisfies (keyof StoredHandover)[]

/** Links told of one credential at most. */
const MAX_TOLD = 50

/** Milliseconds after its end for which it can still be seen what became of a link; the record says it for longer. */
const TOLD_FOR = 90 * 24 * 3_600_000

export async function insertHandover(db: Database, handover: HandoversTable): Promise<void> {
  await db.insertInto('handovers').values(handover).execute()
}

/** The link that is stored under one of these ids. */
export function findHandover(db: Database, ids: string[]): Promise<StoredHandover | undefined> {
  return db.selectFrom('handovers').select(COLUMNS).where('id', 'in', ids).executeTakeFirst()
}

/** Those of one credential, newest first. */
export function findHandoversOf(
  db: Database,
  listSid: string,
  username: string,
): Promise<StoredHandover[]> {
  return db
    .selectFrom('handovers')
    .select(COLUMNS)
    .where('listSid', '=', listSid)
    .where('username', '=', username)
    .orderBy('createdAt', 'desc')
    .limit(MAX_TOLD)
    .execute()
}

/** When each link of a list was made and opened. */
export function listLinksIn(
  db: Database,
  listSid: string,
): Promise<Pick<StoredHandover, 'username' | 'createdAt' | 'openedAt'>[]> {
  return db
    .selectFrom('handovers')
    .select(['username', 'createdAt', 'openedAt'])
    .where('listSid', '=', listSid)
    .execute()
}

/**
 * The ciphertext, for the first caller; it is gone from here when this resolves. Undefined where there
 * is none to give: opened, withdrawn, expired, or never made. Of two concurrent callers the database lets one win.
 */
export function takeCiphertext(db: Database, id: string): Promise<string | undefined> {
  return db.transaction().execute(async (transaction) => {
    const now = new Date().toISOString()
    const taken = await waiting(transaction, now)
      .set({ openedAt: now })
      .where('id', '=', id)
      .returning('ciphertext')
      .executeTakeFirst()
    if (!taken) return undefined
    // An update returns what it has written, so reading and wiping are two statements.
    await transaction
      .updateTable('handovers')
      .set({ ciphertext: null })
      .where('id', '=', id)
      .execute()
    return taken.ciphertext ?? undefined
  })
}

/** Withdraws a link that waits, and drops its ciphertext; undefined where it does not wait any more. */
export function withdrawHandover(db: Database, id: string): Promise<StoredHandover | undefined> {
  const now = new Date().toISOString()
  return waiting(db, now)
    .set({ withdrawnAt: now, ciphertext: null })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst()
}

/** Withdraws every link of a credential that waits. */
export async function withdrawHandoversOf(
  db: Database,
  listSid: string,
  username: string,
): Promise<void> {
  const now = new Date().toISOString()
  await waiting(db, now)
    .set({ withdrawnAt: now, ciphertext: null })
    .where('listSid', '=', listSid)
    .where('username', '=', username)
    .execute()
}

/** Withdraws every link of a person that waits. */
export async function withdrawHandoversBy(db: Database, personId: string): Promise<void> {
  const now = new Date().toISOString()
  await waiting(db, now)
    .set({ withdrawnAt: now, ciphertext: null })
    .where('createdBy', '=', personId)
    .execute()
}

/** Drops the ciphertext of what has expired by `now`, and all that is known of what ended `TOLD_FOR` before. */
export async function pruneHandovers(db: Database, now = Date.now()): Promise<void> {
  await db
    .updateTable('handovers')
    .set({ ciphertext: null })
    .where('expiresAt', '<=', new Date(now).toISOString())
    .where('ciphertext', 'is not', null)
    .execute()
  const forgetBefore = new Date(now - TOLD_FOR).toISOString()
  await db.deleteFrom('handovers').where('expiresAt', '<=', forgetBefore).execute()
}

/** Changes links that wait: not opened, not withdrawn, not expired. */
function waiting(db: Database, now: string) {
  return db
    .updateTable('handovers')
    .where('openedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
}
