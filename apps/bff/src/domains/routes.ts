import { domainEndpoints } from '@sipdesk/shared/domains.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'
import type { DomainReads } from './domain-reads.ts'

type Deps = { guard: Guard; domainReads: DomainReads }

export function domainRoutes({ guard, domainReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(domainEndpoints.listDomains, ({ query, context }) =>
    domainReads.read(context, query.fresh === 'true'),
  )
  return routes.router
}
