import { createHash, timingSafeEqual } from 'node:crypto'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { Router } from 'express'
import * as z from 'zod/mini'
import { contextOf } from '../http/request-context.ts'
import type { Guard } from '../http/routes.ts'
import { noStore } from '../http/security-headers.ts'
import type { Metrics } from './metrics.ts'

type Deps = { guard: Guard; metrics: Metrics; metricsToken: string | undefined }

/** Its reply is text for machines, so that the endpoint table has no place for it. */
const METRICS = {
  method: 'GET',
  path: '/metrics',
  role: 'admin',
  scope: 'none',
  status: 200,
  reply: z.string(),
} as const satisfies Endpoint

/** `/metrics`, for who knows `METRICS_TOKEN`, by whatever host name, and for admins who are signed in. */
export function metricsRoutes({ guard, metrics, metricsToken }: Deps): Router {
  const router = Router()
  router.get(METRICS.path, noStore, async (request, response) => {
    const context = contextOf(response)
    context.route = METRICS.path
    if (!isTokenOf(request.headers.authorization, metricsToken)) {
      await guard(METRICS, request, context)
    }
    response.type(metrics.contentType).send(await metrics.text())
  })
  return router
}

/** https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
function isTokenOf(header: string | undefined, token: string | undefined): boolean {
  if (header === undefined || token === undefined) return false
  return timingSafeEqual(digestOf(header), digestOf(`Bearer ${token}`))
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()
