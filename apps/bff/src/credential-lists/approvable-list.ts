import type { Approvable } from '../http/approval-gate.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import type { ListReads } from '../twilio/list-reads.ts'

type Deps = { twilio: Pick<TwilioGateway, 'listCredentialLists'>; listReads: ListReads }

/** The deletion of a list as a second admin may have to confirm it: of this name, with so many credentials. */
export function approvableList({
  twilio,
  listReads,
}: Deps): Approvable<{ params: { listSid: string } }> {
  return async ({ params: { listSid } }, { context }) => {
    const [lists, { credentials, unreadable }] = await Promise.all([
      twilio.listCredentialLists(context),
      listReads.readReadable(listSid, context),
    ])
    const list = lists.find(({ sid }) => sid === listSid)
    if (!list) {
      throw new HttpProblem({
        code: 'not-found',
        variant: 'credential-list',
        outcome: 'not-applied',
      })
    }
    const { friendlyName, updatedAt } = list
    return {
      kind: 'delete-list',
      action: 'credential-list.delete',
      subject: { listSid, target: friendlyName },
      targetKey: `list:${listSid}`,
      target: friendlyName,
      version: JSON.stringify([friendlyName, updatedAt, credentials.length + unreadable]),
    }
  }
}
