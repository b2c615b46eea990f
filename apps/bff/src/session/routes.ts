import { credentialEndpoints, type Session } from '@sipdesk/shared/credentials-api.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'

type Deps = { guard: Guard; place: Omit<Session, 'person'> }

export function sessionRoutes({ guard, place }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(credentialEndpoints.getSession, ({ signedIn: { person } }) => ({ ...place, person }))
  return routes.router
}
