import { type Session, sessionEndpoints } from '@sipdesk/shared/session.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'

type Deps = { guard: Guard; place: Omit<Session, 'person'> }

export function sessionRoutes({ guard, place }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(sessionEndpoints.getSession, ({ signedIn: { person } }) => ({ ...place, person }))
  return routes.router
}
