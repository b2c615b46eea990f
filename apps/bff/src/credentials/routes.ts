import { oneCredentialEndpoints } from '@sipdesk/shared/credential-api.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'
import { createCredential } from './create-credential.ts'
import { deleteCredential } from './delete-credential.ts'
import { listCredentials } from './list-credentials.ts'
import { rotatePassword } from './rotate-password.ts'

export function credentialRoutes(app: AppContext): Router {
  const routes = new Routes(app.guard)
  routes.serve(credentialEndpoints.listCredentials, ({ params, context }) =>
    listCredentials(app, params.listSid, context),
  )
  routes.serve(
    credentialEndpoints.createCredential,
    ({ params, body, idempotencyKey, signedIn, context }) =>
      createCredential(app, { listSid: params.listSid, body, idempotencyKey, signedIn, context }),
  )
  routes.serve(oneCredentialEndpoints.rotatePassword, ({ params, body, ...asked }) =>
    rotatePassword(app, { ...asked, ...params, ...body }),
  )
  routes.serve(oneCredentialEndpoints.deleteCredential, ({ params, ...asked }) =>
    deleteCredential(app, { ...asked, ...params }),
  )
  return routes.router
}
