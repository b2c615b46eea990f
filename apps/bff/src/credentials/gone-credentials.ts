import { noteGone, noteThere, listDetails, type Named } from '../store/credential-details.ts'
import { lastChangesOf, madeIn } from '../store/credential-changes.ts'
import type { Database, Store } from '../store/store.ts'
import type { ListRead } from '../twilio/list-reads.ts'

type Deps = { store: Pick<Store, 'db'>; place: { accountSid: string } }

/**
 * Milliseconds for which a credential must have been known before the read that lacks it: Twilio may take a moment to show
 * what was made, and the clocks of two replicas differ.
 */
const KNOWN_FOR = 60_000

/**
 * Remembers which of the credentials that Sipdesk made, or that somebody wrote something about, the whole list lacks, and
 * forgets it of those that are there again. Nothing is learnt from a read that misses a row.
 */
export async function noticeGone(
  { store: { db }, place: { accountSid } }: Deps,
  listSid: string,
  { asOf, credentials, unreadable }: Pick<ListRead, 'asOf' | 'credentials' | 'unreadable'>,
): Promise<void> {
  if (unreadable > 0) return
  const there = new Set(credentials.map(({ sid }) => sid))
  const rows = await listDetails(db, listSid)
  const back = rows.filter((row) => row.goneSince !== null && there.has(row.credentialSid))
  if (back.length > 0) {
    const sids = back.map(({ credentialSid }) => credentialSid)
    await noteThere(db, sids, asOf)
  }
  const isOld = (since: string) => Date.parse(since) < Date.parse(asOf) - KNOWN_FOR
  const known = new Set(rows.map(({ credentialSid }) => credentialSid))
  const described = rows.filter(
    ({ credentialSid, goneSince, knownAt }) =>
      goneSince === null && !there.has(credentialSid) && isOld(knownAt),
  )
  const unknown = (await madeIn(db, listSid)).filter((sid) => !there.has(sid) && !known.has(sid))
  const made = await namedByRecord(db, { listSid, accountSid }, unknown, isOld)
  await noteGone(db, [...described.map(nameOf), ...made], asOf)
}

function nameOf({ credentialSid, accountSid, listSid, username }: Named): Named {
  return { credentialSid, accountSid, listSid, username }
}

async function namedByRecord(
  db: Database,
  list: Pick<Named, 'listSid' | 'accountSid'>,
  credentialSids: readonly string[],
  isOld: (since: string) => boolean,
): Promise<Named[]> {
  if (credentialSids.length === 0) return []
  const changes = await lastChangesOf(db, list.listSid, credentialSids)
  return changes
    .filter(({ action, at }) => action === 'credential.create' && isOld(at))
    .map(({ credentialSid, username }) => ({ ...list, credentialSid, username }))
}
