import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { contextOf } from './request-context.ts'

type RequestMetrics = {
  noteRequest(method: string, route: string, status: number, milliseconds: number): void
}

/**
 * One line per request, and its share in the metrics. Every field is named here, so that no body, header, URL or error object can
 * carry a secret in.
 */
export function requestLog(log: Logger, metrics: RequestMetrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    response.once('close', () => {
      const { requestId, address, signedIn, route, twilioRequestIds, problemCode } =
        contextOf(response)
      const milliseconds = performance.now() - startedAt
      metrics.noteRequest(request.method, route ?? '-', response.statusCode, milliseconds)
      log.info({
        requestId,
        method: request.method,
        route: route ?? '-',
        status: response.statusCode,
        durationMs: Math.round(milliseconds),
        address,
        ...(signedIn && { personId: signedIn.person.id }),
        ...(twilioRequestIds.length > 0 && { twilioRequestIds }),
        ...(problemCode && { problemCode }),
        ...(route && !response.writableFinished && { aborted: true }),
      })
    })
    next()
  }
}
