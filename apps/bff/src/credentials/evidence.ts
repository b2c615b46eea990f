import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import type { Operation } from '../store/operations.ts'
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

/**
 * Reads the list, unless that was done in the last seconds.
 *
 * @throws TwilioError when it cannot be read; then nothing has been sent.
 */
export async function gatherEvidence(
  { listReads, twilio }: { listReads: ListReads; twilio: Pick<TwilioGateway, 'clock'> },
  listSid: string,
  username: string,
  trace: Trace,
): Promise<Evidence> {
  const recent = await listReads.readNames(listSid, trace, FRESH_FOR)
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
 * Whose a credential found after a lost attempt is. `ours`: the name was absent before, and Twilio's own
 * clock says that it was created no earlier than the attempt. `not-ours`: it was there before, and is older.
 * `undecided`: nothing proves either. It cannot tell ours from a credential that is created under the same
 * name outside Sipdesk in the seconds in which our attempt is lost uncommitted.
 */
export function whoseIs(
  { createdAt }: Pick<Credential, 'createdAt'>,
  { absentAsOf, notBefore }: Evidence,
): 'ours' | 'not-ours' | 'undecided' {
  if (createdAt === null || notBefore === null) return 'undecided'
  const isOlder = createdAt < notBefore
  // Absent before and yet older, or there before and yet newer: one of the clocks or reads must be wrong.
  if (isOlder === (absentAsOf !== null)) return 'undecided'
  return isOlder ? 'not-ours' : 'ours'
}

/** The evidence as a sentence for the record. */
export function describeEvidence({ absentAsOf, notBefore }: Evidence, found?: Credential): string {
  const before = absentAsOf ? `absent at ${absentAsOf}` : 'present before the attempt'
  const since = notBefore ? `first attempt not before ${notBefore}` : 'time of the attempt unknown'
  const after = found
    ? `found ${found.sid}, created ${found.createdAt ?? 'at a time that Twilio does not tell'}`
    : 'absent afterwards'
  return `The reply was lost. In the list: ${before}; ${since}; ${after}.`
}
