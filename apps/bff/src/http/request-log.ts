import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { contextOf } from './request-context.ts'

/**
 * One line per request. Every field is named here, so that no body, header, URL or error object can
 * carry a secret in.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    response.once('close', () => {
      const { requestId, route, twilioRequestIds, problemCode } = contextOf(response)
      log.info({
        requestId,
        method: request.method,
        route: route ?? '-',
        status: response.statusCode,
        durationMs: Math.round(performance.now() - startedAt),
        ...(twilioRequestIds.length > 0 && { twilioRequestIds }),
        ...(problemCode && { problemCode }),
        ...(route && !response.writableFinished && { aborted: true }),
      })
    })
    next()
  }
}
