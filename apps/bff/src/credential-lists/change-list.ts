import { ACCOUNT_MAX_LISTS, type CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Prepared } from '../operations/change.ts'
import type { Trace } from '../twilio/call.ts'
import { ListNameTaken, TooManyLists } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

/** What was known of the lists before a change. */
export type Before = {
  /** The second that Twilio's clock had reached, ISO 8601; null if no reply has told it yet. */
  notBefore: string | null
}

/** A list to rename; with `currentName`, only if it still has that name. */
type Renamed = { listSid: string; currentName?: string | undefined }

/**
 * Reads the lists before a name is given to a new one, or to the one named.
 *
 * @throws ListNameTaken, TooManyLists: what Twilio would refuse is not sent. HttpProblem `not-found`, or
 * `list-renamed` where the list was renamed meanwhile.
 */
export async function prepareName(
  twilio: TwilioGateway,
  friendlyName: string,
  trace: Trace,
  renamed?: Renamed,
): Promise<Prepared> {
  twilio.ensureRoom()
  const lists = await twilio.listCredentialLists(trace)
  const notBefore = twilio.clock()
  const others = lists.filter(({ sid }) => sid !== renamed?.listSid)
  if (others.some((list) => list.friendlyName === friendlyName)) throw new ListNameTaken('taken')
  if (!renamed && lists.length >= ACCOUNT_MAX_LISTS) throw new TooManyLists('full')
  if (renamed) ensureReplaces(lists, renamed, friendlyName)
  return { evidence: { notBefore } satisfies Before }
}

/** Refuses to rename a list that is gone, or that has neither the expected nor the wanted name. */
function ensureReplaces(
  lists: CredentialList[],
  { listSid, currentName }: Renamed,
  wanted: string,
) {
  const name = lists.find(({ sid }) => sid === listSid)?.friendlyName
  if (name === undefined) throw gone()
  if (currentName === undefined || name === currentName || name === wanted) return
  throw renamedMeanwhile(name)
}

function renamedMeanwhile(name: string): HttpProblem {
  return new HttpProblem({ code: 'list-renamed', values: { name }, outcome: 'not-applied' })
}

function gone(): HttpProblem {
  return new HttpProblem({ code: 'not-found', variant: 'credential-list', outcome: 'not-applied' })
}
