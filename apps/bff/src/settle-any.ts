import type { AppContext } from './context.ts'
import { settleCreateList } from './credential-lists/create-list.ts'
import { settleDeleteList } from './credential-lists/delete-list.ts'
import { settleRename } from './credential-lists/rename-list.ts'
import { settleCreate } from './credentials/create-credential.ts'
import { settleDelete } from './credentials/delete-credential.ts'
import { settleRotate } from './credentials/rotate-password.ts'
import type { ChangeAction } from './store/schema.ts'
import type { Settle } from './operations/operations.ts'
import type { Trace } from './twilio/call.ts'

type Parts = Pick<AppContext, 'twilio' | 'listReads' | 'listSizes' | 'store' | 'timeouts'>

const settlers: Record<ChangeAction, (parts: Parts, trace: Trace) => Settle> = {
  'credential.create': settleCreate,
  'credential.rotate': settleRotate,
  'credential.delete': settleDelete,
  'credential-list.create': settleCreateList,
  'credential-list.rename': settleRename,
  'credential-list.delete': settleDeleteList,
}

/** Settles whatever another process has left, each by the rules of its own feature. */
export function settleAny(parts: Parts): Settle {
  return (operation, ...how) =>
    settlers[operation.action](parts, { twilioRequestIds: [] })(operation, ...how)
}
