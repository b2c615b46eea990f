import { healthEndpoints } from '@sipdesk/shared/health-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'
import { openApiDocument } from './openapi.ts'

/** The machine-readable contract. */
export function contractRoutes({ guard }: AppContext): Router {
  const routes = new Routes(guard)
  routes.serve(healthEndpoints.getOpenApi, () => openApiDocument)
  return routes.router
}
