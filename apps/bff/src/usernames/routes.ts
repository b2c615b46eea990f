import { usernameEndpoints } from '@sipdesk/shared/usernames.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'
import type { UsernameReads } from './username-reads.ts'

type Deps = { guard: Guard; usernameReads: UsernameReads }

export function usernameRoutes({ guard, usernameReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(usernameEndpoints.listUsernames, ({ query, context }) =>
    usernameReads.read(context, query.fresh === 'true'),
  )
  return routes.router
}
