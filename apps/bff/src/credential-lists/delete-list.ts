import { credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import type { Change } from '../operations/change.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import { noteDeleted } from '../store/credential-details.ts'
import type { Store } from '../store/store.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import type { ListSizes } from './list-sizes.ts'

type Deps = {
  twilio: TwilioGateway
  store: Store
  timeouts: SettleTimeouts
  listSizes: ListSizes
}

/** Deletes a list with all that is in it. One that is gone already counts as deleted. */
export function deleteList({
  twilio,
  store,
  timeouts,
  listSizes,
}: Deps): Change<{ listSid: string }, { isGone: true }> {
  return {
    action: 'credential-list.delete',
    subject: ({ listSid }) => ({ listSid }),
    payload: ({ listSid }) => [listSid],
    async prepare({ listSid }, trace) {
      twilio.ensureRoom()
      const lists = await twilio.listCredentialLists(trace)
      const target = lists.find(({ sid }) => sid === listSid)?.friendlyName ?? null
      return { evidence: {}, subject: { target } }
    },
    /** Deleting it twice is as good as once. */
    settle(run) {
      const listSid = run.operation.listSid ?? ''
      return repeatUntilDone(run, timeouts, async (wasLost) => {
        await twilio.deleteList(listSid, run.trace)
        // A failure does not undo what was done at Twilio: the texts are then kept for longer.
        await noteDeleted(store.db, { listSid }).catch(() => undefined)
        const evidence = wasLost ? 'A reply was lost, and the list was deleted again.' : null
        return { reply: { isGone: true as const }, evidence }
      }).finally(() => listSizes.forget(listSid))
    },
    reply: credentialListEndpoints.deleteCredentialList.reply,
  }
}
