import type { AppContext } from '../context.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import type { Rhythm } from '../submissions/rhythm.ts'
import type { Trace } from '../twilio/call.ts'
import { ListNameTaken, TooManyLists } from '../twilio/errors.ts'
import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'

export type Parts = Pick<AppContext, 'twilio' | 'listSizes' | 'submissions'> & { rhythm: Rhythm }

/** Who asks for a change. */
export type Asked = { idempotencyKey: string; signedIn: SignedIn; context: RequestContext }

/** What was known of the lists before a change. */
export type Before = {
  /** Lists that had the name, by SID. */
  namesakes: string[]
  /** The second that Twilio's clock had reached, ISO 8601; null if no reply has told it yet. */
  notBefore: string | null
}

/**
 * Reads the lists before a name is given to a new one, or to the one named.
 *
 * @throws ListNameTaken, TooManyLists: what Twilio would refuse is not sent.
 */
export async function lookForName(
  { twilio }: Pick<Parts, 'twilio'>,
  friendlyName: string,
  trace: Trace,
  renamed?: string,
): Promise<{ evidence: Before; subject: { listSid?: string } }> {
  twilio.ensureRoom()
  const lists = await twilio.listCredentialLists(trace)
  const clock = twilio.clock()
  const namesakes = lists.filter((list) => list.friendlyName === friendlyName).map(({ sid }) => sid)
  if (namesakes.some((sid) => sid !== renamed)) throw new ListNameTaken('taken')
  if (renamed === undefined && lists.length >= ACCOUNT_MAX_LISTS) throw new TooManyLists('full')
  if (renamed !== undefined && !lists.some(({ sid }) => sid === renamed)) throw gone()
  const notBefore = clock === undefined ? null : new Date(clock).toISOString()
  return { evidence: { namesakes, notBefore }, subject: {} }
}

function gone(): HttpProblem {
  return new HttpProblem('not-found', {
    detail: 'Twilio does not know this credential list. It may have been deleted: choose another.',
    outcome: 'not-created',
  })
}
