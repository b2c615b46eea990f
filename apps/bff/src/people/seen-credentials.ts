import type { AuditAction, AuditEvent } from '@sipdesk/shared/audit.ts'
import type { SEEN_BY, SeenCredential } from '@sipdesk/shared/person-details.ts'
import type { Database } from '../store/store.ts'

type SeenBy = (typeof SEEN_BY)[number]

/** What shows a password to the person who does it. */
const SEEING = new Map<AuditAction, SeenBy>([
  ['credential.create', 'created'],
  ['credential.rotate', 'rotated'],
  ['handover.create', 'link-made'],
  ['handover.open', 'link-opened'],
])

/** What ends that a password works. */
const ENDING = {
  'credential.create': 'rotated',
  'credential.rotate': 'rotated',
  'credential.delete': 'deleted',
} as const satisfies Partial<Record<AuditAction, 'rotated' | 'deleted'>>

/** Credentials told of one person at most. */
const MOST = 2_000
/** Names asked for in one query. */
const AT_ONCE = 500

type Key = { listSid: string; username: string }
type Seen = Key & { seq: number; at: string; by: SeenBy[] }
type Change = Pick<AuditEvent, 'seq' | 'at' | 'action' | 'personName' | 'listSid' | 'username'>

const keyOf = ({ listSid, username }: Key) => `${listSid} ${username}`

/**
 * The credentials whose password a person has seen, or may have where the outcome is not known, and what has ended it
 * since, as far as the record goes back. What is changed at Twilio by others is not on record.
 */
export async function findSeenCredentials(
  db: Database,
  personId: string,
): Promise<{ credentials: SeenCredential[]; isCut: boolean }> {
  const { seen, isCut } = await seenBy(db, personId)
  const changes = await changesOf(db, seen)
  const credentials = seen.map((one): SeenCredential => {
    const { listSid, username, by, at, seq } = one
    const change = [changes.get(keyOf({ listSid, username: '' })), changes.get(keyOf(one))]
      .filter((found) => found !== undefined && found.seq > seq)
      .at(0)
    return { listSid, username, by, seenAt: at, changed: change ? toChanged(change) : null }
  })
  const isEnded = ({ changed }: SeenCredential) => (changed === null ? 0 : 1)
  return {
    credentials: credentials.toSorted(
      (a, b) => isEnded(a) - isEnded(b) || (a.seenAt < b.seenAt ? 1 : -1),
    ),
    isCut,
  }
}

/** Grouped by the database: somebody may have made a hundred thousand. */
async function seenBy(db: Database, personId: string): Promise<{ seen: Seen[]; isCut: boolean }> {
  const rows = await db
    .selectFrom('auditEvents')
    .select((eb) => [
      'listSid',
      'username',
      'action',
      eb.fn.max('seq').as('seq'),
      eb.fn.max('at').as('at'),
    ])
    .where('personId', '=', personId)
    .where('action', 'in', [...SEEING.keys()])
    // Where it is not known what came of it, the password may work.
    .where('result', 'in', ['succeeded', 'unknown'])
    .groupBy(['listSid', 'username', 'action'])
    .orderBy('seq', 'desc')
    .limit(MOST + 1)
    .execute()
  const found = new Map<string, Seen>()
  for (const { listSid, username, action, seq, at } of rows.slice(0, MOST)) {
    const way = [...SEEING].find(([name]) => name === action)?.[1]
    if (listSid === null || username === null || way === undefined) continue
    const known = found.get(keyOf({ listSid, username }))
    if (known) known.by.push(way)
    else found.set(keyOf({ listSid, username }), { listSid, username, seq, at, by: [way] })
  }
  return { seen: [...found.values()], isCut: rows.length > MOST }
}

/** The last change of each of these, and of the lists that are gone, under an empty username. */
async function changesOf(db: Database, seen: Seen[]): Promise<Map<string, Change>> {
  const usernames = [...new Set(seen.map(({ username }) => username))]
  const changes: Change[] = []
  for (let from = 0; from < usernames.length; from += AT_ONCE) {
    const some = usernames.slice(from, from + AT_ONCE)
    changes.push(...(await selectChanges(db).where('username', 'in', some).execute()))
  }
  const lists = [...new Set(seen.map(({ listSid }) => listSid))]
  const gone = db
    .selectFrom('auditEvents')
    .select(['seq', 'at', 'action', 'personName', 'listSid', 'username'])
    .where('action', '=', 'credential-list.delete')
    .where('result', '=', 'succeeded')
    .where('listSid', 'in', lists)
  if (lists.length > 0) changes.push(...(await gone.execute()))
  return new Map(
    changes
      .toSorted((a, b) => a.seq - b.seq)
      .map((one) => [keyOf({ listSid: one.listSid ?? '', username: one.username ?? '' }), one]),
  )
}

function selectChanges(db: Database) {
  return db
    .selectFrom('auditEvents')
    .select(['seq', 'at', 'action', 'personName', 'listSid', 'username'])
    .where('action', 'in', Object.keys(ENDING))
    .where('result', '=', 'succeeded')
}

function toChanged({ at, action, personName }: Change): NonNullable<SeenCredential['changed']> {
  const to = new Map<string, 'rotated' | 'deleted'>(Object.entries(ENDING)).get(action)
  return { at, to: to ?? 'deleted', byName: personName }
}
