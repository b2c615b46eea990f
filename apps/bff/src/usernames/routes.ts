import { usernameEndpoints } from '@sipdesk/shared/usernames-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'

export function usernameRoutes({ guard, usernameReads }: AppContext): Router {
  const routes = new Routes(guard)
  routes.serve(usernameEndpoints.listUsernames, ({ query, context }) =>
    usernameReads.read(context, query.fresh === 'true'),
  )
  return routes.router
}
