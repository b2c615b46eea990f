import { credentialEndpoints } from '@sipdesk/shared/credentials-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'

export function credentialListRoutes({ guard, twilio, listSizes }: AppContext): Router {
  const routes = new Routes(guard)
  routes.serve(credentialEndpoints.listCredentialLists, async ({ context }) => {
    const asOf = new Date().toISOString()
    const lists = await twilio.listCredentialLists(context)
    return { credentialLists: await listSizes.addTo(lists, context), asOf }
  })
  return routes.router
}
