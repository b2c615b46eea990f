import type { Checking } from '@sipdesk/shared/credentials-api.ts'
import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import { giveAnswer } from '../operations/answer.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { Settle } from '../operations/operations.ts'
import type { Trace } from '../twilio/call.ts'
import { lookForName, type Asked, type Parts } from './change-list.ts'

type Reply = { credentialList: CredentialList }

/**
 * Gives a list another name, on record before anything reaches Twilio. Resolves to `checking` while it is
 * not certain. With `currentName` it goes over no other name, as the lists are read right before.
 *
 * @throws HttpProblem when it keeps its name.
 */
export async function renameList(
  parts: Parts,
  request: Asked & { listSid: string; friendlyName: string; currentName?: string | undefined },
): Promise<Reply | Checking> {
  const { idempotencyKey, signedIn, context, listSid, friendlyName, currentName } = request
  const change = {
    idempotencyKey,
    context,
    personId: signedIn.person.id,
    subject: { action: 'credential-list.rename', listSid, target: friendlyName } as const,
    payload: [listSid, friendlyName, ...(currentName === undefined ? [] : [currentName])],
  }
  const answer = await parts.operations.submit(change, {
    prepare: () => lookForName(parts, friendlyName, context, { listSid, currentName }),
    settle: settleRename(parts, { twilioRequestIds: context.twilioRequestIds }),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply schema of the endpoint reads it
  return answer ? (giveAnswer(answer) as Reply) : { state: 'checking' }
}

/** Naming it twice is as good as once. */
export function settleRename(
  { twilio, timeouts }: Pick<Parts, 'twilio' | 'timeouts'>,
  trace: Trace,
): Settle {
  return (operation, isResumed, signal) => {
    const { listSid, target } = operation
    return repeatUntilDone({ operation, isResumed, trace, signal }, timeouts, async (wasLost) => {
      const credentialList = await twilio.renameList(listSid ?? '', target ?? '', trace)
      const evidence = wasLost ? 'A reply was lost, and the list was named again.' : null
      return { reply: { credentialList }, ...(evidence && { evidence }) }
    })
  }
}
