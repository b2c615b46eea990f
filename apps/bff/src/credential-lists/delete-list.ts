import type { Checking } from '@sipdesk/shared/credentials-api.ts'
import { giveAnswer } from '../operations/answer.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { Settle } from '../operations/operations.ts'
import type { Trace } from '../twilio/call.ts'
import type { Asked, Parts } from './change-list.ts'

type Gone = { isGone: true }

/**
 * Deletes a list with all that is in it, on record before anything reaches Twilio. One that is gone
 * already counts as deleted. Resolves to `checking` while it is not
 * certain.
 *
 * @throws HttpProblem when it was not deleted.
 */
export async function deleteList(
  parts: Parts,
  { idempotencyKey, signedIn, context, listSid }: Asked & { listSid: string },
): Promise<Gone | Checking> {
  const request = {
    idempotencyKey,
    context,
    personId: signedIn.person.id,
    subject: { action: 'credential-list.delete', listSid } as const,
    payload: [listSid],
  }
  const answer = await parts.operations.submit(request, {
    async prepare() {
      parts.twilio.ensureRoom()
      const lists = await parts.twilio.listCredentialLists(context)
      const list = lists.find(({ sid }) => sid === listSid)
      return { evidence: {}, subject: { target: list?.friendlyName ?? null } }
    },
    settle: settleDeleteList(parts, { twilioRequestIds: context.twilioRequestIds }),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply schema of the endpoint reads it
  return answer ? (giveAnswer(answer) as Gone) : { state: 'checking' }
}

/** Deleting what is gone already is as good as deleting it. */
export function settleDeleteList(
  { twilio, timeouts, listSizes }: Pick<Parts, 'twilio' | 'timeouts' | 'listSizes'>,
  trace: Trace,
): Settle {
  return (operation, isResumed, signal) => {
    const listSid = operation.listSid ?? ''
    return repeatUntilDone({ operation, isResumed, trace, signal }, timeouts, async (wasLost) => {
      await twilio.deleteList(listSid, trace)
      const evidence = wasLost ? 'A reply was lost, and the list was deleted again.' : null
      return { reply: { isGone: true }, ...(evidence && { evidence }) }
    }).finally(() => listSizes.forget(listSid))
  }
}
