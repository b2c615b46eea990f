import { type Session, sessionEndpoints } from '@sipdesk/shared/session.ts'
import type { Router } from 'express'
import type { SignedIn } from '../http/request-context.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { countWaiting } from '../store/approvals.ts'
import type { Store } from '../store/store.ts'

/** What a session says of how its person signs in. */
type OwnSignIn = Required<
  Pick<Session, 'hasPassword' | 'proofs' | 'hasRecentProof' | 'lacksSecondFactor' | 'changes'>
>

type Deps = {
  guard: Guard
  place: Omit<Session, 'person' | 'approvals' | keyof OwnSignIn>
  approvals: { kinds: () => Promise<string[]> }
  store: Pick<Store, 'db'>
  readOwnSignIn: (signedIn: SignedIn) => Promise<OwnSignIn>
}

export function sessionRoutes({ guard, place, readOwnSignIn, ...deps }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(sessionEndpoints.getSession, async ({ signedIn }) => ({
    ...place,
    person: signedIn.person,
    ...(await readOwnSignIn(signedIn)),
    ...(signedIn.person.role === 'admin' && (await readApprovals(deps, signedIn.person.id))),
  }))
  return routes.router
}

/** What needs a second admin, and how much waits for this one; nothing where nothing does. */
async function readApprovals(
  { approvals, store: { db } }: Pick<Deps, 'approvals' | 'store'>,
  personId: string,
): Promise<Pick<Session, 'approvals'>> {
  const kinds = await approvals.kinds()
  if (kinds.length === 0) return {}
  return { approvals: { kinds, waiting: await countWaiting(db, personId) } }
}
