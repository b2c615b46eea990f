import { sql } from 'kysely'
import type { Database } from './store.ts'

/**
 * The events that say what was done to a credential. Written out, for it is the condition of an index: of values that are
 * bound neither engine could tell that the index has what the query asks for.
 * https://www.sqlite.org/partialindex.html#queries_using_partial_indexes
 */
export const CREDENTIAL_CHANGES = sql<boolean>`"result" = 'succeeded' and "action" in ('credential.create', 'credential.rotate', 'credential.delete')`

/** The last of its kind. */
export type CredentialChange = {
  credentialSid: string
  username: string
  action: string
  at: string
  byName: string | null
}

/** Values in one query. */
const AT_ONCE = 500

/**
 * The last create, rotate and delete of each credential of a list, or of these, as far as the record goes back. However
 * long the record, only the changes of this list are looked at.
 */
export async function lastChangesOf(
  db: Database,
  listSid: string,
  credentialSids?: readonly string[],
): Promise<CredentialChange[]> {
  const query = db
    .selectFrom('auditEvents')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('listSid', '=', listSid)
    .where('credentialSid', 'is not', null)
    .where(CREDENTIAL_CHANGES)
    .groupBy(['credentialSid', 'action'])
  const seqs = credentialSids
    ? await inChunks(credentialSids, (some) => query.where('credentialSid', 'in', some).execute())
    : await query.execute()
  return inChunks(
    seqs.map(({ seq }) => seq),
    async (some) => {
      const events = await db
        .selectFrom('auditEvents')
        .select(['credentialSid', 'username', 'action', 'at', 'personName as byName'])
        .where('seq', 'in', some)
        .execute()
      return events.flatMap(({ credentialSid, username, ...rest }) =>
        credentialSid === null ? [] : { credentialSid, username: username ?? '', ...rest },
      )
    },
  )
}

/** The SIDs of the credentials of a list that Sipdesk made, and did not delete; read from the index alone. */
export async function madeIn(db: Database, listSid: string): Promise<string[]> {
  const rows = await db
    .selectFrom('auditEvents')
    .select(['credentialSid', 'action'])
    .distinct()
    .where('listSid', '=', listSid)
    .where('credentialSid', 'is not', null)
    .where(CREDENTIAL_CHANGES)
    .execute()
  const sidsOf = (action: string) =>
    rows.flatMap((row) => (row.action === action ? (row.credentialSid ?? []) : []))
  const deleted = new Set(sidsOf('credential.delete'))
  return sidsOf('credential.create').filter((sid) => !deleted.has(sid))
}

async function inChunks<V, R>(
  values: readonly V[],
  read: (some: V[]) => Promise<R[]>,
): Promise<R[]> {
  const found: R[] = []
  for (let from = 0; from < values.length; from += AT_ONCE) {
    found.push(...(await read(values.slice(from, from + AT_ONCE))))
  }
  return found
}
