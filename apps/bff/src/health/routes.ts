import { healthEndpoints } from '@sipdesk/shared/health.ts'
import type { Router } from 'express'
import { contextOf } from '../http/request-context.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { noStore } from '../http/security-headers.ts'
import type { Readiness } from './readiness.ts'

type Deps = { guard: Guard; readiness: Readiness }

const { getLiveness, getReadiness } = healthEndpoints

/** Probes. They are asked by address rather than by name, and tell nothing worth hiding. */
export function healthRoutes({ guard, readiness }: Deps): Router {
  const routes = new Routes(guard)
  routes.router.use([getLiveness.path, getReadiness.path], noStore)
  routes.serve(getLiveness, () => ({ live: true as const }))

  // The one route whose status is not the table's alone: a probe reads the status, not the body.
  routes.router.get(getReadiness.path, async (_request, response) => {
    contextOf(response).route = getReadiness.path
    const report = await readiness.check()
    response.status(report.ready ? 200 : 503).json(report)
  })
  return routes.router
}
