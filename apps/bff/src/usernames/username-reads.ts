import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Usernames } from '@sipdesk/shared/usernames.ts'
import { mapAtMost } from '../twilio/at-most.ts'
import type { Trace } from '../twilio/call.ts'
import { mayPass, TwilioError } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'
import { createSharedRead, type SharedRead } from '../twilio/shared-read.ts'

/**
 * The usernames of every list: at most a minute old and newer than this process's last change of it, or
 * with `isFresh` as of now. A list that cannot be read comes without usernames. Concurrent calls share
 * one round.
 */
export type UsernameReads = SharedRead<Usernames>

type Deps = {
  twilio: Pick<TwilioGateway, 'listReadableLists' | 'changedAt'>
  momentaryReads: Pick<MomentaryReads, 'lists'>
  listReads: ListReads
}
type ListUsernames = Usernames['lists'][number]

/** Milliseconds. */
const KEPT_FOR = 60_000
/** Lists read at the same time, so that creates find a free connection. */
const AT_ONCE = 6

export function createUsernameReads(deps: Deps): UsernameReads {
  // The list reads cache each list; it is not cached again here.
  return createSharedRead(async (trace, isFresh) => {
    if (isFresh) return readAll(deps, (await deps.twilio.listReadableLists(trace)).items, trace, 0)
    const { lists } = await deps.momentaryReads.lists(trace)
    return readAll(deps, lists, trace, KEPT_FOR)
  }, 0)
}

async function readAll(
  deps: Deps,
  found: readonly CredentialList[],
  trace: Trace,
  maxAge: number,
): Promise<Usernames> {
  const failures: TwilioError[] = []
  const lists = await mapAtMost(AT_ONCE, found, async ({ sid, friendlyName }) => {
    const read = await readOne(deps, sid, trace, maxAge)
    if (read instanceof TwilioError) failures.push(read)
    const names = read instanceof TwilioError ? {} : read
    return { listSid: sid, friendlyName, ...names }
  })
  return { lists, isRetryable: failures.some(mayPass) }
}

async function readOne(
  { twilio, listReads }: Deps,
  listSid: string,
  trace: Trace,
  maxAge: number,
): Promise<Pick<ListUsernames, 'usernames' | 'asOf'> | TwilioError> {
  // Sipdesk's own changes are found at once.
  const sinceChange = performance.now() - (twilio.changedAt(listSid) ?? -Infinity)
  try {
    const age = Math.min(maxAge, sinceChange)
    const { usernames, asOf } = await listReads.readNames(listSid, trace, age)
    return { usernames: [...usernames], asOf }
  } catch (error) {
    if (error instanceof TwilioError) return error
    throw error
  }
}
