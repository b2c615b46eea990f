import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import type { Router } from 'express'
import type { ApprovalGate } from '../http/approval-gate.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Operations } from '../operations/operations.ts'
import type { createCredential } from './create-credential.ts'
import type { deleteCredential } from './delete-credential.ts'
import { listCredentials } from './list-credentials.ts'
import type { rotatePassword } from './rotate-password.ts'

type Deps = Parameters<typeof listCredentials>[0] & {
  guard: Guard
  approvals: ApprovalGate
  countRead: (personId: string, what: 'read') => Promise<void>
  operations: Operations
  changes: {
    createCredential: ReturnType<typeof createCredential>
    rotatePassword: ReturnType<typeof rotatePassword>
    deleteCredential: ReturnType<typeof deleteCredential>
  }
}

export function credentialRoutes({
  guard,
  approvals,
  countRead,
  operations,
  changes,
  ...reads
}: Deps): Router {
  const routes = new Routes(guard, approvals)
  routes.serve(credentialEndpoints.listCredentials, async ({ params, context, signedIn }) => {
    await countRead(signedIn.person.id, 'read')
    return listCredentials(reads, params.listSid, context)
  })
  routes.serve(credentialEndpoints.createCredential, ({ params, body, ...asked }) =>
    operations.run(changes.createCredential, { ...asked, input: { ...params, ...body } }),
  )
  routes.serve(credentialEndpoints.rotatePassword, ({ params, body, ...asked }) =>
    operations.run(changes.rotatePassword, { ...asked, input: { ...params, ...body } }),
  )
  routes.serve(credentialEndpoints.deleteCredential, ({ params, ...asked }) =>
    operations.run(changes.deleteCredential, { ...asked, input: params }),
  )
  return routes.router
}
