import { DETAILS_KEPT_DAYS, type DetailTexts } from '@sipdesk/shared/credential-details.ts'
import type { Selectable } from 'kysely'
import type { CredentialDetailsTable } from './schema.ts'
import type { Database } from './store.ts'

export type StoredDetails = Selectable<CredentialDetailsTable>

/** What a row is about. */
export type Named = Pick<StoredDetails, 'credentialSid' | 'accountSid' | 'listSid' | 'username'>

export const NOTHING_WRITTEN: DetailTexts = {
  label: '',
  owner: '',
  place: '',
  device: '',
  note: '',
}

/** Before this time, ISO 8601, a credential must have gone for what was written about it to be forgotten. */
export function forgottenBefore(now = Date.now()): string {
  return new Date(now - DETAILS_KEPT_DAYS * 24 * 3_600_000).toISOString()
}

/** The row of a credential of this list. */
export function findDetails(
  db: Database,
  listSid: string,
  credentialSid: string,
): Promise<StoredDetails | undefined> {
  return db
    .selectFrom('credentialDetails')
    .selectAll()
    .where('credentialSid', '=', credentialSid)
    .where('listSid', '=', listSid)
    .executeTakeFirst()
}

/** All rows of a list, also of what is forgotten. */
export function listDetails(db: Database, listSid: string): Promise<StoredDetails[]> {
  return db.selectFrom('credentialDetails').selectAll().where('listSid', '=', listSid).execute()
}

/** Of all lists, what is written about credentials that are not known to be gone. */
export function listDescribed(db: Database): Promise<StoredDetails[]> {
  return db
    .selectFrom('credentialDetails')
    .selectAll()
    .where('describedAt', 'is not', null)
    .where('goneSince', 'is', null)
    .execute()
}

/** Writes these texts and no other, so that two who write at the same time lose nothing of each other's; the row as it is then. */
export function writeTexts(
  db: Database,
  named: Named,
  texts: Partial<DetailTexts>,
  describedByName: string,
): Promise<StoredDetails> {
  const now = new Date().toISOString()
  const written = { ...texts, describedAt: now, describedByName }
  return db
    .insertInto('credentialDetails')
    .values({ ...newRow(named, now), ...written })
    .onConflict((conflict) => conflict.column('credentialSid').doUpdateSet(written))
    .returningAll()
    .executeTakeFirstOrThrow()
}

function newRow(named: Named, knownAt: string): StoredDetails {
  const nothing = { describedAt: null, describedByName: null, goneSince: null }
  return { ...named, ...NOTHING_WRITTEN, ...nothing, knownAt }
}

/** Remembers since when Twilio lacks these, unless that is known. */
export async function noteGone(
  db: Database,
  gone: readonly Named[],
  goneSince: string,
): Promise<void> {
  for (const named of gone) {
    await db
      .insertInto('credentialDetails')
      .values({ ...newRow(named, goneSince), goneSince })
      .onConflict((conflict) =>
        conflict
          .column('credentialSid')
          .doUpdateSet({ goneSince })
          .where('credentialDetails.goneSince', 'is', null),
      )
      .execute()
  }
}

/** Remembers that Sipdesk has deleted one credential of a list, or all with it. */
export async function noteDeleted(
  db: Database,
  { listSid, credentialSid }: { listSid: string; credentialSid?: string },
): Promise<void> {
  let update = db
    .updateTable('credentialDetails')
    .set({ goneSince: new Date().toISOString() })
    .where('listSid', '=', listSid)
    .where('goneSince', 'is', null)
  if (credentialSid !== undefined) update = update.where('credentialSid', '=', credentialSid)
  await update.execute()
}

/** These were there when Twilio was asked, at this time: that they were gone before is forgotten. */
export async function noteThere(
  db: Database,
  credentialSids: readonly string[],
  asOf: string,
): Promise<void> {
  await db
    .updateTable('credentialDetails')
    .set({ goneSince: null })
    .where('credentialSid', 'in', credentialSids)
    .where('goneSince', '<', asOf)
    .execute()
}

/** Forgets what was written of credentials that have been gone for `DETAILS_KEPT_DAYS`, and by whom. */
export async function pruneDetails(db: Database, now = Date.now()): Promise<void> {
  await db
    .updateTable('credentialDetails')
    .set({ ...NOTHING_WRITTEN, describedAt: null, describedByName: null })
    .where('goneSince', '<=', forgottenBefore(now))
    .where('describedAt', 'is not', null)
    .execute()
}
