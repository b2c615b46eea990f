import { type CredentialList, credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import type { Change } from '../operations/change.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { prepareName } from './change-list.ts'

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
    prepare: ({ friendlyName, ...renamed }, trace) =>
      prepareName(twilio, friendlyName, trace, renamed),
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
