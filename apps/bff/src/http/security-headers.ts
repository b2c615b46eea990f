import type { RequestHandler } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 365 * 24 * 60 * 60

const SELF = ["'self'"]
const NONE = ["'none'"]

/** Features the page never uses, switched off for it and for anything it could be made to embed. */
const PERMISSIONS_POLICY = [
  'camera=()',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'usb=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
].join(', ')

/**
 * The headers of every reply: nothing but our own origin may load, run, connect or frame.
 * Under https the browser is told to keep to it for a year. https://owasp.org/www-project-secure-headers/
 */
export function securityHeaders(appUrl: URL, hstsIncludesSubdomains: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: NONE,
          scriptSrc: SELF,
          styleSrc: SELF,
          imgSrc: ["'self'", 'data:'],
          connectSrc: SELF,
          fontSrc: SELF,
          workerSrc: SELF,
          requireTrustedTypesFor: ["'script'"],
          trustedTypes: ['default'],
          formAction: SELF,
          baseUri: NONE,
          frameAncestors: NONE,
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: appUrl.protocol === 'https:' && {
        maxAge: YEAR_SECONDS,
        includeSubDomains: hstsIncludesSubdomains,
      },
      // Headers for browsers that are gone, or that the policy above already covers.
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xFrameOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', PERMISSIONS_POLICY)
      response.setHeader('X-Robots-Tag', 'noindex')
      next()
    },
  ]
}

/** Replies with data are never kept by a browser or a proxy. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}
