import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import type { Change } from '../operations/change.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import { noteDeleted } from '../store/credential-details.ts'
import type { Store } from '../store/store.ts'
import { TwilioNotFound } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { endLinks, prepareChange, type Input } from './change-credential.ts'

type Deps = {
  twilio: TwilioGateway
  store: Store
  timeouts: SettleTimeouts
  listSizes: { forget(listSid: string): void }
}

/** Deletes a credential. One that is gone already counts as deleted, and nothing is put on record then. */
export function deleteCredential({
  twilio,
  store,
  timeouts,
  listSizes,
}: Deps): Change<Input, { isGone: true }> {
  return {
    action: 'credential.delete',
    subject: ({ listSid, credentialSid }) => ({ listSid, credentialSid }),
    payload: ({ listSid, credentialSid }) => [listSid, credentialSid],
    async prepare(input, trace) {
      try {
        return await prepareChange(twilio, input, trace)
      } catch (error) {
        if (error instanceof TwilioNotFound) return { reply: { isGone: true } }
        throw error
      }
    },
    /** Deleting it twice is as good as once. */
    settle(run) {
      const listSid = run.operation.listSid ?? ''
      const credentialSid = run.operation.credentialSid ?? ''
      return repeatUntilDone(run, timeouts, async (wasLost) => {
        await twilio.deleteCredential(listSid, credentialSid, run.trace)
        await endLinks(store, run.operation)
        // A failure does not undo what was done at Twilio, and the next read of the list notices it too.
        await noteDeleted(store.db, { listSid, credentialSid }).catch(() => undefined)
        const evidence = wasLost ? 'A reply was lost, and the credential was deleted again.' : null
        return { reply: { isGone: true as const }, evidence }
      }).finally(() => listSizes.forget(listSid))
    },
    reply: credentialEndpoints.deleteCredential.reply,
  }
}
