import { type Session, sessionEndpoints } from '@sipdesk/shared/session.ts'
import type { Router } from 'express'
import type { SignedIn } from '../http/request-context.ts'
import { Routes, type Guard } from '../http/routes.ts'

/** What a session says of how its person signs in. */
type OwnSignIn = Required<
  Pick<Session, 'hasPassword' | 'proofs' | 'hasRecentProof' | 'lacksSecondFactor' | 'changes'>
>

type Deps = {
  guard: Guard
  place: Omit<Session, 'person' | keyof OwnSignIn>
  readOwnSignIn: (signedIn: SignedIn) => Promise<OwnSignIn>
}

export function sessionRoutes({ guard, place, readOwnSignIn }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(sessionEndpoints.getSession, async ({ signedIn }) => ({
    ...place,
    person: signedIn.person,
    ...(await readOwnSignIn(signedIn)),
  }))
  return routes.router
}
