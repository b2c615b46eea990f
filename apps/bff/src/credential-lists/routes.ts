import { endpoints } from '@sipdesk/shared/api.ts'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { route } from '../http/route.ts'

export function credentialListRoutes({ twilio, listSizes }: AppContext): Router {
  const router = Router()
  route(router, endpoints.listCredentialLists, async ({ context }) => {
    const asOf = new Date().toISOString()
    const lists = await twilio.listCredentialLists(context)
    return { credentialLists: await listSizes.addTo(lists, context), asOf }
  })
  return router
}
