import { handoverEndpoints } from '@sipdesk/shared/handovers-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes } from '../http/routes.ts'
import { createHandover } from './create-handover.ts'
import { listHandovers } from './list-handovers.ts'
import { openHandover } from './open-handover.ts'
import { withdrawHandover } from './withdraw-handover.ts'

type App = Pick<AppContext, 'guard' | 'place' | 'recorder' | 'sessions' | 'store' | 'throttle'>

/**
 * One-time links. What they hand over comes here encrypted, and the key never does. Where they are
 * switched off none is made or opened; those that there are can still be seen and withdrawn.
 */
export function handoverRoutes(app: App): Router {
  const routes = new Routes(app.guard)
  routes.serve(handoverEndpoints.createHandover, ({ body, context, signedIn }) => {
    requireOn(app)
    return createHandover(app, { body, context, signedIn })
  })
  routes.serve(handoverEndpoints.listHandovers, ({ query }) => listHandovers(app.store, query))
  routes.serve(handoverEndpoints.withdrawHandover, ({ params: { handoverId }, context }) =>
    withdrawHandover(app, { handoverId, context }),
  )
  routes.serve(
    handoverEndpoints.openHandover,
    ({ params: { handoverId }, context, request: { headers } }) => {
      requireOn(app)
      return openHandover(app, { handoverId, context, headers })
    },
  )
  return routes.router
}

function requireOn({ place }: App): void {
  if (place.areLinksOn) return
  throw new HttpProblem('not-found', {
    detail: 'One-time links are switched off here. Pass the card on in another way.',
    outcome: 'not-created',
  })
}
