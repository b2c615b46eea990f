import type { AuditEvent, ChangeAction } from '@sipdesk/shared/audit.ts'
import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { sql } from 'kysely'
import type { Database } from '../store/store.ts'
import { unindexed } from '../store/unindexed.ts'
import { containing } from './find-events.ts'

/** What says in its target how a list is called, or was. */
const NAMING: ChangeAction[] = [
  'credential-list.create',
  'credential-list.rename',
  'credential-list.delete',
]

/** The SIDs of the lists whose name has this part, or had it as far as the record goes back. */
export async function listsNamed(
  db: Database,
  lists: readonly CredentialList[],
  part: string,
): Promise<string[]> {
  const rows = await namings(db)
    .select('listSid')
    .distinct()
    .where('listSid', 'is not', null)
    .where(containing(sql.ref('target'), part))
    .execute()
  const lowerPart = part.toLowerCase()
  const now = lists.filter(({ friendlyName }) => friendlyName.toLowerCase().includes(lowerPart))
  const sids = [...now.map(({ sid }) => sid), ...rows.map(({ listSid }) => listSid)]
  return [...new Set(sids)].filter((sid) => sid !== null)
}

/** The names that the lists of these events had last on record, by SID; what was named elsewhere has none there. */
export async function namesOf(
  db: Database,
  events: Pick<AuditEvent, 'listSid'>[],
): Promise<Record<string, string>> {
  const sids = new Set(events.map(({ listSid }) => listSid).filter((sid) => sid !== null))
  if (sids.size === 0) return {}
  return named(
    await lastNamings(db)
      .where(unindexed('listSid'), 'in', [...sids])
      .execute(),
  )
}

/** The names that all lists had last on record, by SID. */
export async function namesOnRecord(db: Database): Promise<Record<string, string>> {
  return named(await lastNamings(db).execute())
}

function named(rows: Pick<AuditEvent, 'listSid' | 'target'>[]): Record<string, string> {
  const entries = rows.flatMap(({ listSid, target }) =>
    listSid === null || target === null ? [] : [[listSid, target] as const],
  )
  return Object.fromEntries(entries)
}

const lastNamings = (db: Database) => namings(db).select(['listSid', 'target']).orderBy('seq')

/** The events that named a list: few, found by their action. */
function namings(db: Database) {
  return db
    .selectFrom('auditEvents')
    .where('action', 'in', NAMING)
    .where(unindexed('result'), '=', 'succeeded')
}
