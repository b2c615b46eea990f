import { healthEndpoints } from '@sipdesk/shared/health.ts'
import type { Router } from 'express'
import { Routes, type Guard } from '../http/routes.ts'
import { openApiDocument } from './openapi.ts'

/** The machine-readable contract. */
export function contractRoutes({ guard }: { guard: Guard }): Router {
  const routes = new Routes(guard)
  routes.serve(healthEndpoints.getOpenApi, () => openApiDocument)
  return routes.router
}
