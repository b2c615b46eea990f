import express, { type Express, type Router } from 'express'
import type { Logger } from 'pino'
import { accountRoutes } from './people/account-routes.ts'
import { approvalRoutes } from './approvals/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { companyAccountRoutes } from './people/company-account-routes.ts'
import { companyLogoutRoute } from './people/company-logout-route.ts'
import { companyRoutes } from './people/company-routes.ts'
import type { AppContext } from './context.ts'
import { contractRoutes } from './contract/routes.ts'
import { credentialListRoutes } from './credential-lists/routes.ts'
import { credentialDetailsRoutes } from './credentials/details-routes.ts'
import { credentialRoutes } from './credentials/routes.ts'
import { domainRoutes } from './domains/routes.ts'
import { handoverRoutes } from './handovers/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { trustProxies } from './http/client-address.ts'
import { jsonBody } from './http/json-body.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { notFound, problemHandler, type ErrorTranslator } from './http/problem-handler.ts'
import { withRequestContext } from './http/request-context.ts'
import { requestLog } from './http/request-log.ts'
import { onlyForThisHost, onlyFromThisPage } from './http/same-origin.ts'
import { noStore, securityHeaders } from './http/security-headers.ts'
import { webPage } from './http/web-page.ts'
import { passkeyRoutes } from './people/passkey-routes.ts'
import { passkeySignInRoutes } from './people/passkey-sign-in-routes.ts'
import { personDetailsRoutes } from './people/person-details-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { personListsRoutes } from './people/person-lists-routes.ts'
import { secondFactorRoutes } from './people/second-factor-routes.ts'
import { signInRoutes } from './people/sign-in-routes.ts'
import { translateStoreFailure, translateTwilioError } from './problems.ts'
import { sessionRoutes } from './session/routes.ts'
import { stepUpRoutes } from './people/step-up-routes.ts'
import { statusRoutes } from './status/routes.ts'
import { NotTwiliosWord, TwilioUnreachable } from './twilio/errors.ts'
import { usernameRoutes } from './usernames/routes.ts'

/** What the features serve, in the order in which a request passes through it. */
const FEATURES: readonly ((context: AppContext) => Router)[] = [
  credentialRoutes,
  credentialDetailsRoutes,
  signInRoutes,
  secondFactorRoutes,
  passkeySignInRoutes,
  companyRoutes,
  accountRoutes,
  stepUpRoutes,
  passkeyRoutes,
  peopleRoutes,
  personDetailsRoutes,
  personListsRoutes,
  companyAccountRoutes,
  approvalRoutes,
  auditRoutes,
  sessionRoutes,
  credentialListRoutes,
  domainRoutes,
  usernameRoutes,
  handoverRoutes,
  statusRoutes,
  contractRoutes,
]

/** The whole HTTP interface, in the order in which a request passes through it. */
export function createApp(context: AppContext): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  trustProxies(app, context.trustProxy)
  app.set('query parser', 'simple')
  app.use(withRequestContext)
  app.use(requestLog(context.log, context.metrics))
  app.use(securityHeaders(context.appUrl, context.hstsIncludesSubdomains))
  app.use(healthRoutes(context))
  app.use(metricsRoutes(context))
  app.use(onlyForThisHost(context.appUrl))

  app.use('/api', noStore)
  app.use(companyLogoutRoute(context))
  app.use('/api', onlyFromThisPage(context.appUrl))
  app.use('/api', jsonBody())
  for (const routes of FEATURES) app.use(routes(context))
  app.use('/api', notFound)

  app.use(
    webPage(context.webFolder, {
      mode: context.place.mode,
      isSessionClaimed: (headers) => context.sessions.isClaimed(headers),
    }),
  )
  app.use(
    problemHandler(context.log, createTranslator(context.log), (problem, request, throttled) => {
      context.recentErrors.note(problem, request.route ?? '-')
      context.refusals.note(request, problem.code, throttled)
    }),
  )
  return app
}

/** The log says by its code what stands in the way to Twilio. */
function createTranslator(log: Logger): ErrorTranslator {
  return (error) => {
    if (error instanceof TwilioUnreachable) {
      log.warn({ obstacle: error.obstacle, code: error.message }, 'Twilio cannot be reached')
    }
    if (error instanceof NotTwiliosWord) {
      log.warn({ obstacle: 'gateway', status: error.status }, 'Twilio cannot be reached')
    }
    return translateTwilioError(error) ?? translateStoreFailure(error)
  }
}
