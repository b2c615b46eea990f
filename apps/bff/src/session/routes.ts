import type { Person } from '@sipdesk/shared/people.ts'
import { type Session, sessionEndpoints } from '@sipdesk/shared/session.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'

/** What a session says of how its person signs in. */
type OwnSignIn = Required<Pick<Session, 'proofs' | 'lacksSecondFactor'>>

type Deps = {
  guard: Guard
  place: Omit<Session, 'person' | keyof OwnSignIn>
  readOwnSignIn: (person: Person) => Promise<OwnSignIn>
}

export function sessionRoutes({ guard, place, readOwnSignIn }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(sessionEndpoints.getSession, async ({ signedIn: { person } }) => ({
    ...place,
    person,
    ...(await readOwnSignIn(person)),
  }))
  return routes.router
}
