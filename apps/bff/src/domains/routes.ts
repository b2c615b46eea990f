import { domainEndpoints } from '@sipdesk/shared/domains.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'
import type { DomainReads } from './domain-reads.ts'

type Deps = {
  guard: Guard
  countRead: (personId: string, what: 'refresh' | 'read') => Promise<void>
  domainReads: DomainReads
}

export function domainRoutes({ guard, countRead, domainReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(domainEndpoints.listDomains, async ({ query, context, signedIn }) => {
    const isFresh = query.fresh === 'true'
    await countRead(signedIn.person.id, isFresh ? 'refresh' : 'read')
    return domainReads.read(context, isFresh)
  })
  return routes.router
}
