import { endpoints } from '@sipdesk/shared/api.ts'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { contextOf } from '../http/request-context.ts'
import { route } from '../http/route.ts'
import { noStore } from '../http/security-headers.ts'
import { openApiDocument } from './openapi.ts'

/** Probes, and the machine-readable contract. */
export function healthRoutes({ readiness }: AppContext): Router {
  const router = Router()
  router.use([endpoints.getLiveness.path, endpoints.getReadiness.path], noStore)
  route(router, endpoints.getLiveness, () => ({ live: true as const }))

  // The one route whose status is not the table's alone: a probe reads the status, not the body.
  router.get(endpoints.getReadiness.path, async (_request, response) => {
    contextOf(response).route = endpoints.getReadiness.path
    const report = await readiness.check()
    response.status(report.ready ? 200 : 503).json(report)
  })

  router.get('/api/openapi.json', (_request, response) => {
    contextOf(response).route = '/api/openapi.json'
    response.json(openApiDocument)
  })
  return router
}
