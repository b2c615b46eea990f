import { credentialEndpoints } from '@sipdesk/shared/credentials-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'

export function sessionRoutes({ guard, place }: AppContext): Router {
  const routes = new Routes(guard)
  routes.serve(credentialEndpoints.getSession, ({ signedIn: { person } }) => ({ ...place, person }))
  return routes.router
}
