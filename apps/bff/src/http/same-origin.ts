import { CSRF_HEADER } from '@sipdesk/shared/endpoint.ts'
import type { RequestHandler } from 'express'
import { HttpProblem } from './http-problem.ts'

/** The names of this machine to itself. */
export const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** The origins a browser may show this installation under: on loopback, under each of its names. */
function allowedOrigins(appUrl: URL): Set<string> {
  if (!LOOPBACK_NAMES.includes(appUrl.hostname)) return new Set([appUrl.origin])
  const port = appUrl.port && `:${appUrl.port}`
  return new Set(LOOPBACK_NAMES.map((name) => `${appUrl.protocol}//${name}${port}`))
}

/**
 * Refuses requests addressed to another host name: a foreign page that points its own name at this
 * address (DNS rebinding) would otherwise be of the same origin as this installation. What a proxy says
 * beside it (`X-Forwarded-Host`) does not count, nor does one name of two.
 */
export function onlyForThisHost(appUrl: URL): RequestHandler {
  const hosts = new Set([...allowedOrigins(appUrl)].map((origin) => new URL(origin).host))
  return ({ headersDistinct }, _response, next) => {
    const [host = '', ...others] = headersDistinct.host ?? []
    if (hosts.has(host.toLowerCase()) && others.length === 0) return next()
    const values = { origin: appUrl.origin }
    next(new HttpProblem({ code: 'csrf', variant: 'other-host', values, status: 421 }))
  }
}

/**
 * Refuses changes that another site could have caused: a change carries the static header, which
 * only our script can add without a CORS preflight, and its `Origin` and `Sec-Fetch-Site`, where the
 * browser sends them, name this page.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function onlyFromThisPage(appUrl: URL): RequestHandler {
  const origins = allowedOrigins(appUrl)
  return (request, _response, next) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isOurs =
      request.get(CSRF_HEADER) === '1' &&
      (origin === undefined || origins.has(origin)) &&
      (site === undefined || site === 'same-origin')
    if (isRead || isOurs) return next()
    const values = { origin: appUrl.origin }
    next(new HttpProblem({ code: 'csrf', variant: 'other-site', values, outcome: 'not-applied' }))
  }
}
