import { type CredentialList, credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Change, Prepared } from '../operations/change.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import type { Trace } from '../twilio/call.ts'
import { ListNameTaken } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

type Deps = { twilio: TwilioGateway; timeouts: SettleTimeouts }
type Input = { listSid: string; friendlyName: string; currentName?: string | undefined }

/**
 * Renames a list. With `currentName` it replaces no other name: the lists are read right before.
 */
export function renameList({
  twilio,
  timeouts,
}: Deps): Change<Input, { credentialList: CredentialList }> {
  return {
    action: 'credential-list.rename',
    subject: ({ listSid, friendlyName }) => ({ listSid, target: friendlyName }),
    payload: ({ listSid, friendlyName, currentName }) => [
      listSid,
      friendlyName,
      ...(currentName === undefined ? [] : [currentName]),
    ],
    prepare: (input, trace) => prepare(twilio, input, trace),
    /** Naming it twice is as good as once. */
    settle(run) {
      const { listSid, target } = run.operation
      return repeatUntilDone(run, timeouts, async (wasLost) => {
        const credentialList = await twilio.renameList(listSid ?? '', target ?? '', run.trace)
        const evidence = wasLost ? 'A reply was lost, and the list was named again.' : null
        return { reply: { credentialList }, evidence }
      })
    },
    reply: credentialListEndpoints.renameCredentialList.reply,
  }
}

/**
 * Reads the lists before one is given a name.
 *
 * @throws ListNameTaken: what Twilio would refuse is not sent. HttpProblem `not-found`, or `list-renamed` where the
 * list was renamed meanwhile.
 */
async function prepare(twilio: TwilioGateway, input: Input, trace: Trace): Promise<Prepared> {
  const { listSid, friendlyName } = input
  twilio.ensureRoom()
  const lists = await twilio.listCredentialLists(trace)
  const others = lists.filter(({ sid }) => sid !== listSid)
  if (others.some((list) => list.friendlyName === friendlyName)) throw new ListNameTaken('taken')
  ensureReplaces(lists, input)
  return { evidence: {} }
}

/** Refuses to rename a list that is gone, or that has neither the expected nor the wanted name. */
function ensureReplaces(
  lists: readonly CredentialList[],
  { listSid, friendlyName, currentName }: Input,
): void {
  const name = lists.find(({ sid }) => sid === listSid)?.friendlyName
  if (name === undefined) throw gone()
  if (currentName === undefined || name === currentName || name === friendlyName) return
  throw renamedMeanwhile(name)
}

function renamedMeanwhile(name: string): HttpProblem {
  return new HttpProblem({ code: 'list-renamed', values: { name }, outcome: 'not-applied' })
}

function gone(): HttpProblem {
  return new HttpProblem({ code: 'not-found', variant: 'credential-list', outcome: 'not-applied' })
}
