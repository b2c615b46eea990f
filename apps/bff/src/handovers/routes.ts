import { handoverEndpoints } from '@sipdesk/shared/handovers.ts'
import type { Router } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { findHandoversOf } from '../store/handovers.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import { createHandover } from './create-handover.ts'
import { openHandover, type OpenDeps } from './open-handover.ts'
import { present } from './present.ts'
import { withdrawHandover } from './withdraw-handover.ts'

type Deps = OpenDeps & { guard: Guard; listReads: ListReads; place: { areLinksOn: boolean } }

/**
 * One-time links. Their content arrives encrypted, and the key never does. Where links are switched
 * off none is made or opened; existing ones can still be seen and withdrawn.
 */
export function handoverRoutes(deps: Deps): Router {
  const routes = new Routes(deps.guard)
  routes.serve(handoverEndpoints.createHandover, ({ body, context, signedIn }) => {
    requireOn(deps)
    return createHandover(deps, { body, context, signedIn })
  })
  routes.serve(handoverEndpoints.listHandovers, async ({ query: { list, username } }) => ({
    handovers: (await findHandoversOf(deps.store.db, list, username)).map(present),
  }))
  routes.serve(handoverEndpoints.withdrawHandover, ({ params, context, signedIn }) =>
    withdrawHandover(deps, { ...params, context, signedIn }),
  )
  routes.serve(
    handoverEndpoints.openHandover,
    ({ params: { handoverId }, context, request: { headers } }) => {
      requireOn(deps)
      return openHandover(deps, { opener: handoverId, context, headers })
    },
  )
  return routes.router
}

function requireOn({ place }: Deps): void {
  if (place.areLinksOn) return
  throw new HttpProblem({
    code: 'not-found',
    variant: 'one-time-links-off',
    outcome: 'not-applied',
  })
}
