import { personDetailsEndpoints } from '@sipdesk/shared/person-details.ts'
import type { Router } from 'express'
import { namesOf } from '../audit/list-names.ts'
import type { Recorder } from '../audit/recorder.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import { needPerson } from './directory.ts'
import { readPersonDetails } from './person-details.ts'
import { findSeenCredentials } from './seen-credentials.ts'
import type { Sessions } from './sessions.ts'

type Deps = { guard: Guard; recorder: Recorder; store: Store; sessions: Sessions }

/** One person, as admins see them: in an incident, what they could do and what they know. */
export function personDetailsRoutes({ guard, recorder, store, sessions }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(
    personDetailsEndpoints.getPerson,
    async ({ params: { personId }, signedIn: { sessionId } }) => ({
      ...(await readPersonDetails(store.db, personId)),
      sessions: await sessions.list(personId, sessionId),
    }),
  )
  routes.serve(personDetailsEndpoints.listSeenCredentials, async ({ params: { personId } }) => {
    const { credentials, isCut } = await findSeenCredentials(store.db, personId)
    return { credentials, isCut, listNames: await namesOf(store.db, credentials) }
  })
  routes.serve(
    personDetailsEndpoints.endSessionsOfPerson,
    async ({ context, params: { personId }, signedIn }) => {
      const { email } = await needPerson(store.db, personId)
      const entry = { action: 'session.revoke', target: `${email}: all` } as const
      return recorder.around(context, entry, async () => {
        await sessions.revokeAll(personId, signedIn.sessionId)
        return {}
      })
    },
  )
  return routes.router
}
