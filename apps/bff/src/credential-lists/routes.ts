import { credentialListEndpoints, type CredentialLists } from '@sipdesk/shared/credential-lists.ts'
import type { Router } from 'express'
import type { ApprovalGate } from '../http/approval-gate.ts'
import { Routes, type Guard, type Reach } from '../http/routes.ts'
import type { Operations } from '../operations/operations.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'
import type { createList } from './create-list.ts'
import type { deleteList } from './delete-list.ts'
import type { ListSizes } from './list-sizes.ts'
import type { renameList } from './rename-list.ts'

type Deps = {
  guard: Guard
  approvals: ApprovalGate
  countRead: (personId: string, what: 'read') => Promise<void>
  momentaryReads: MomentaryReads
  listSizes: ListSizes
  operations: Operations
  changes: {
    createList: ReturnType<typeof createList>
    renameList: ReturnType<typeof renameList>
    deleteList: ReturnType<typeof deleteList>
  }
}

/** Of what Twilio told without a SID nobody can say whose it is. */
function narrowLists(
  { credentialLists, isRetryable, asOf }: CredentialLists,
  isInReach: Reach,
): CredentialLists {
  const within = credentialLists.filter(({ sid }) => isInReach(sid))
  const isAnyUnknown = within.some(({ size }) => size === undefined)
  return { credentialLists: within, isRetryable: isRetryable === true && isAnyUnknown, asOf }
}

export function credentialListRoutes({
  guard,
  approvals,
  countRead,
  momentaryReads,
  listSizes,
  operations,
  changes,
}: Deps): Router {
  const routes = new Routes(guard, approvals)
  routes.serve(
    credentialListEndpoints.listCredentialLists,
    async ({ context, signedIn }) => {
      await countRead(signedIn.person.id, 'read')
      const { lists, unreadable, asOf } = await momentaryReads.lists(context)
      const sized = await listSizes.addTo(lists, context)
      return { ...sized, ...(unreadable > 0 && { unreadable }), asOf }
    },
    narrowLists,
  )
  routes.serve(credentialListEndpoints.createCredentialList, ({ body, ...asked }) =>
    operations.run(changes.createList, { ...asked, input: body }),
  )
  routes.serve(credentialListEndpoints.renameCredentialList, ({ params, body, ...asked }) =>
    operations.run(changes.renameList, { ...asked, input: { ...params, ...body } }),
  )
  routes.serve(credentialListEndpoints.deleteCredentialList, ({ params, ...asked }) =>
    operations.run(changes.deleteList, { ...asked, input: params }),
  )
  return routes.router
}
