import type { Checking } from '@sipdesk/shared/credentials-api.ts'
import { giveAnswer } from '../operations/answer.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { Settle } from '../operations/operations.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioNotFound } from '../twilio/errors.ts'
import { lookBefore, type CredentialRequest, type Parts } from './change-credential.ts'
import { endLinks } from './end-links.ts'

type Gone = { isGone: true }

/**
 * Deletes a credential, on record before anything reaches Twilio. One that is gone already counts as
 * deleted, and nothing is put on record then. Resolves to `checking` while it is not certain.
 *
 * @throws HttpProblem when it was not deleted.
 */
export async function deleteCredential(
  parts: Parts,
  request: CredentialRequest,
): Promise<Gone | Checking> {
  const { listSid, credentialSid, idempotencyKey, signedIn, context } = request
  const change = {
    idempotencyKey,
    context,
    personId: signedIn.person.id,
    subject: { action: 'credential.delete', listSid, credentialSid } as const,
    payload: [listSid, credentialSid],
  }
  try {
    const answer = await parts.operations.submit(change, {
      prepare: () => lookBefore(parts, request),
      settle: settleDelete(parts, { twilioRequestIds: context.twilioRequestIds }),
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply schema of the endpoint reads it
    return answer ? (giveAnswer(answer) as Gone) : { state: 'checking' }
  } catch (error) {
    if (error instanceof TwilioNotFound) return { isGone: true }
    throw error
  }
}

/** Deleting what is gone already is as good as deleting it: it is asked for until Twilio says so. */
export function settleDelete(
  parts: Pick<Parts, 'twilio' | 'timeouts' | 'listSizes' | 'store'>,
  trace: Trace,
): Settle {
  const { twilio, timeouts, listSizes } = parts
  return (operation, isResumed, signal) => {
    const { listSid, credentialSid } = operation
    return repeatUntilDone({ operation, isResumed, trace, signal }, timeouts, async (wasLost) => {
      await twilio.deleteCredential(listSid ?? '', credentialSid ?? '', trace)
      await endLinks(parts, operation)
      const evidence = wasLost ? 'A reply was lost, and the credential was deleted again.' : null
      return { reply: { isGone: true }, ...(evidence && { evidence }) }
    }).finally(() => listSizes.forget(listSid ?? ''))
  }
}
