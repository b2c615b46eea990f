import { endpoints } from '@sipdesk/shared/api.ts'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { route } from '../http/route.ts'

export function sessionRoutes({ session }: AppContext): Router {
  const router = Router()
  route(router, endpoints.getSession, () => session)
  return router
}
