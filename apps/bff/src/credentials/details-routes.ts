import { credentialDetailsEndpoints } from '@sipdesk/shared/credential-details.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'
import { listDescribed } from '../store/credential-details.ts'
import { describeCredential, type DescribeDeps } from './describe-credential.ts'
import { readDetailsOf } from './present-details.ts'

/** What Sipdesk itself knows about credentials. */
export function credentialDetailsRoutes(deps: DescribeDeps & { guard: Guard }): Router {
  const routes = new Routes(deps.guard)
  const { db } = deps.store
  routes.serve(credentialDetailsEndpoints.listCredentialDetails, ({ params: { listSid } }) =>
    readDetailsOf(db, listSid),
  )
  routes.serve(
    credentialDetailsEndpoints.listDescribedCredentials,
    async () => ({ described: await listDescribed(db) }),
    ({ described }, isInReach) => ({
      described: described.filter(({ listSid }) => isInReach(listSid)),
    }),
  )
  routes.serve(credentialDetailsEndpoints.changeCredentialDetails, (asked) =>
    describeCredential(deps, asked),
  )
  return routes.router
}
