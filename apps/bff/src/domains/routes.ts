import { domainEndpoints, type Domains } from '@sipdesk/shared/domains.ts'
import type { Router } from 'express'
import { Routes, type Guard, type Reach } from '../http/routes.ts'
import type { DomainReads } from './domain-reads.ts'

type Deps = {
  guard: Guard
  countRead: (personId: string, what: 'refresh' | 'read') => Promise<void>
  domainReads: DomainReads
}

export function domainRoutes({ guard, countRead, domainReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(
    domainEndpoints.listDomains,
    async ({ query, context, signedIn }) => {
      const isFresh = query.fresh === 'true'
      await countRead(signedIn.person.id, isFresh ? 'refresh' : 'read')
      return domainReads.read(context, isFresh)
    },
    narrowDomains,
  )
  return routes.router
}

/** A domain that accepts none of the lists is as one that accepts no list at all: not told. */
function narrowDomains({ domains, asOf }: Domains, isInReach: Reach): Domains {
  const within = domains.map((domain) => ({
    ...domain,
    calls: domain.calls.filter(isInReach),
    registrations: domain.registrations.filter(isInReach),
  }))
  return {
    domains: within.filter(({ calls, registrations }) => calls.length + registrations.length > 0),
    asOf,
  }
}
