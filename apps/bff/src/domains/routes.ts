import { domainEndpoints } from '@sipdesk/shared/domains-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'

export function domainRoutes({ guard, domainReads }: AppContext): Router {
  const routes = new Routes(guard)
  routes.serve(domainEndpoints.listDomains, ({ query, context }) =>
    domainReads.read(context, query.fresh === 'true'),
  )
  return routes.router
}
