import type { Credential } from '@sipdesk/shared/credentials.ts'
import { isBeyondKeys } from '../operations/create-once.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import type { Operation } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import type { Trace } from '../twilio/call.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

/** What was known of a name before anything was sent. It is durable before the first attempt. */
export type Evidence = {
  /** When the list was read without showing the name, ISO 8601; null if it showed the name. */
  absentAsOf: string | null
  /** The second that Twilio's clock had reached before the first attempt, ISO 8601. */
  notBefore: string | null
}

/** Milliseconds for which a read of the list shows well enough what was there before. */
const FRESH_FOR = 5_000

type Deps = {
  listReads: ListReads
  twilio: Pick<TwilioGateway, 'clock'>
  store: Pick<Store, 'brokenAt'>
}

/**
 * Reads the list, unless that was done in the last seconds, and since the database was last replaced, if it was: an
 * earlier try of the same request may have gone with the old one.
 *
 * @throws TwilioError when it cannot be read; then nothing has been sent.
 */
export async function gatherEvidence(
  { listReads, twilio, store }: Deps,
  listSid: string,
  username: string,
  trace: Trace,
): Promise<Evidence> {
  const maxAge = Math.min(FRESH_FOR, performance.now() - store.brokenAt())
  const recent = await listReads.readNames(listSid, trace, maxAge)
  // A name that was there may have been deleted since; only a read of now says that it is taken.
  const isThere = recent.usernames.has(username)
  const { usernames, asOf } = isThere ? await listReads.readNames(listSid, trace, 0) : recent
  return {
    absentAsOf: usernames.has(username) ? null : asOf,
    notBefore: twilio.clock(),
  }
}

export function readEvidence({ evidence }: Operation): Evidence {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only gatherEvidence writes it
  return JSON.parse(evidence) as Evidence
}

/**
 * Whose a credential is that was found where an attempt was lost or refused. `ours`: the name was absent before, an
 * attempt was lost, and Twilio's own clock says that it was created no earlier. `not-ours`: it was there before, and
 * has been for longer than a request may be sent again. `undecided`: nothing proves either, since the record may have
 * lost an earlier try of the same request. It cannot tell ours from a credential that is created under the
 * same name outside Sipdesk in the seconds in which our attempt is lost uncommitted.
 */
export function whoseIs(
  { createdAt }: Pick<Credential, 'createdAt'>,
  { absentAsOf, notBefore }: Evidence,
  wasLost: boolean,
): 'ours' | 'not-ours' | 'undecided' {
  if (createdAt === null || notBefore === null) return 'undecided'
  if (absentAsOf === null) return isBeyondKeys(createdAt, notBefore) ? 'not-ours' : 'undecided'
  // Absent before and yet older: one of the clocks or reads must be wrong.
  return wasLost && createdAt >= notBefore ? 'ours' : 'undecided'
}

/** The evidence as a sentence for the record. */
export function describeEvidence(
  { absentAsOf, notBefore }: Evidence,
  { wasLost, found }: { wasLost: boolean; found?: Credential },
): string {
  const before = absentAsOf ? `absent at ${absentAsOf}` : 'present before the attempt'
  const since = notBefore ? `first attempt not before ${notBefore}` : 'time of the attempt unknown'
  const after = found
    ? `found ${found.sid}, created ${found.createdAt ?? 'at a time that Twilio does not tell'}`
    : 'absent afterwards'
  const how = wasLost ? 'The reply was lost' : 'Twilio refused the request'
  return `${how}. In the list: ${before}; ${since}; ${after}.`
}
