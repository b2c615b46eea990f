import { PARAMETER, prepared } from '../store/prepared.ts'
import type { Store } from '../store/store.ts'
import { selectPeople } from './directory.ts'

/** A session as it is stored, with its person. */
export type StoredSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** Finds the session whose token has this digest, alive or not. */
export type SessionReader = (digest: string) => Promise<StoredSession | undefined>

/** The one that was found first is forgotten first. */
const MAX_KEPT = 1_000

/**
 * Reads sessions, for every request asks. What was found is kept, by the digest of its token, for as long as the version of
 * the store is the same: whatever any process has written is seen by the next request. Without a version each is read anew.
 */
export function createSessionReader({ db, version }: Pick<Store, 'db' | 'version'>): SessionReader {
  const kept = new Map<string, StoredSession>()
  let keptOf: number | undefined
  return async (digest) => {
    const before = version()
    if (before !== keptOf) kept.clear()
    keptOf = before
    const known = kept.get(digest)
    if (known) return known
    const found = await findSession(db, digest)
    // What was written meanwhile may have come after it was read.
    if (!found || before === undefined || version() !== before) return found
    kept.set(digest, found)
    const [oldest] = kept.keys()
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    return found
  }
}

/** One query, with its person. */
const findSession = prepared((db) =>
  selectPeople(db)
    .innerJoin('sessions', 'sessions.userId', 'people.id')
    .select([
      'sessions.id as sessionId',
      'sessions.expiresAt',
      'sessions.updatedAt as seenAt',
      'sessions.createdAt as signedInAt',
      'sessions.provenAt',
      'sessions.companySecondFactor',
    ])
    .where('sessions.token', '=', PARAMETER),
)
