import type { Approvable } from '../http/approval-gate.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

type Params = { listSid: string; credentialSid: string }

/** The deletion of a credential as a second admin may have to confirm it: as it was last changed. */
export function approvableCredential({
  twilio,
}: {
  twilio: Pick<TwilioGateway, 'fetchCredential'>
}): Approvable<{ params: Params }> {
  return async ({ params: { listSid, credentialSid } }, { context }) => {
    const { username, updatedAt } = await twilio.fetchCredential(listSid, credentialSid, context)
    return {
      kind: 'delete-credential',
      action: 'credential.delete',
      subject: { listSid, credentialSid, username },
      targetKey: `credential:${credentialSid}`,
      target: username,
      version: JSON.stringify([username, updatedAt]),
    }
  }
}
