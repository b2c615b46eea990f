import { usernameEndpoints } from '@sipdesk/shared/usernames.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'
import type { UsernameReads } from './username-reads.ts'

type Deps = {
  guard: Guard
  countRead: (personId: string, what: 'refresh' | 'read') => Promise<void>
  usernameReads: UsernameReads
}

export function usernameRoutes({ guard, countRead, usernameReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(usernameEndpoints.listUsernames, async ({ query, context, signedIn }) => {
    const isFresh = query.fresh === 'true'
    await countRead(signedIn.person.id, isFresh ? 'refresh' : 'read')
    return usernameReads.read(context, isFresh)
  })
  return routes.router
}
