import { endpoints } from '@sipdesk/shared/api.ts'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { route } from '../http/route.ts'
import { createCredential } from './create-credential.ts'
import { listCredentials } from './list-credentials.ts'

export function credentialRoutes(app: AppContext): Router {
  const router = Router()
  route(router, endpoints.listCredentials, ({ params, context }) =>
    listCredentials(app, params.listSid, context),
  )
  route(router, endpoints.createCredential, ({ params, body, context }) =>
    createCredential(app, params.listSid, body, context),
  )
  return router
}
