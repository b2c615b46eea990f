import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import type { Request, RequestHandler, Response, Router } from 'express'
import type { Logger } from 'pino'
import { HttpProblem } from '../http/http-problem.ts'
import { contextOf, type RequestContext } from '../http/request-context.ts'
import { cookieOf } from '../http/request-headers.ts'
import { Routes } from '../http/routes.ts'
import type { Auth } from './auth.ts'
import { arriving, type Arrival } from './company-arrival.ts'
import { challengeAfterCompany } from './company-sessions.ts'
import { COMPANY_PROVIDER, secondFactorsOf } from './directory.ts'
import { digestOfInvitation, peekInvitation } from './invitations.ts'
import { authHeaders, forwardCookies } from './sessions.ts'
import { letIn, type SignInDeps } from './sign-in-routes.ts'

type Deps = SignInDeps & { appUrl: URL; log: Pick<Logger, 'info'> }

const CALLBACK_PATH = `/api/auth/callback/${COMPANY_PROVIDER}`

/** Sign-in with the company account: out to its provider, and back. */
export function companyRoutes(app: Deps): Router {
  const routes = new Routes(app.guard)
  const { startCompanySignIn, joinWithCompany } = signInEndpoints
  routes.serve(startCompanySignIn, async ({ context, request, response }) => {
    // Who is signed in proves once more who they are: a session that is open at the provider would not.
    const isAgain = (await app.sessions.find(request.headers)) !== undefined
    return goOut(app, context, response, {}, isAgain ? { max_age: '0' } : {})
  })
  routes.serve(joinWithCompany, async ({ body, context, response }) => {
    const invitation = digestOfInvitation(body.token)
    if ((await peekInvitation(app.store.db, invitation)) === undefined) {
      throw new HttpProblem({ code: 'invitation-invalid' })
    }
    return goOut(app, context, response, { invitation })
  })
  if (app.signInOptions.companySignIn) routes.router.get(CALLBACK_PATH, comeBack(app))
  return routes.router
}

/** Begins a sign-in; `luggage` comes back with the browser, in a cookie that nobody else can read or write. */
async function goOut(
  app: Deps,
  context: RequestContext,
  response: Response,
  luggage: { invitation?: string } = {},
  additionalParams: Record<string, string> = {},
): Promise<{ url: string }> {
  if (!app.signInOptions.companySignIn) {
    throw new HttpProblem({ code: 'not-found', variant: 'company-sign-in' })
  }
  const reply = await app.auth.api.signInSocial({
    body: {
      provider: COMPANY_PROVIDER,
      callbackURL: '/',
      disableRedirect: true,
      additionalData: luggage,
      additionalParams,
    },
    headers: authHeaders(context, undefined),
    asResponse: true,
  })
  const content: unknown = await reply.json().catch(() => undefined)
  const { data } = signInEndpoints.startCompanySignIn.reply.safeParse(content)
  if (!reply.ok || !data) {
    throw new HttpProblem({ code: 'sign-in-refused', variant: 'company-sign-in' })
  }
  forwardCookies(reply, response)
  return data
}

/** The provider sends the browser here with a code, or with the reason why not. */
function comeBack(app: Deps): RequestHandler {
  const { auth, appUrl, throttle } = app
  return async (request, response) => {
    const context = contextOf(response)
    context.route = CALLBACK_PATH
    // Another site can send a browser here, but not with the cookie of a sign-in that began here.
    if (!(await hasBegun(auth, request))) return response.redirect(302, '/?sign-in=refused')
    const attempt = throttle.from(context.address, 'company')
    await attempt.count()
    const arrival: Arrival = {}
    const reply = await arriving(arrival, () =>
      auth.handler(
        new Request(new URL(request.originalUrl, appUrl), {
          headers: authHeaders(context, request.headers.cookie),
        }),
      ),
    )
    if (arrival.challenged !== undefined) {
      await challengeAfterCompany(auth, response, arrival.challenged, arrival.session)
      await attempt.succeeded()
      return response.redirect(302, await wayToSecondFactor(app, arrival.challenged))
    }
    try {
      await letIn(app, reply, { request, response, context })
      await attempt.succeeded()
      response.redirect(302, '/')
    } catch (error) {
      if (!(error instanceof HttpProblem && error.code === 'sign-in-refused')) throw error
      await noteRefusal(app, context, arrival)
      const isWaiting = arrival.refusal === 'waits-for-approval'
      response.redirect(302, isWaiting ? '/?sign-in=waits' : '/?sign-in=refused')
    }
  }
}

/** The page then asks for a code, unless it is told of a passkey. */
async function wayToSecondFactor({ store }: Deps, personId: string): Promise<string> {
  const factors = await secondFactorsOf(store.db, personId)
  const way = '/?sign-in=second-factor'
  return factors.includes('passkey') ? `${way}&with=${factors.join('.')}` : way
}

/** Record and log say why; the page tells a stranger nothing but that a person's approval is missing. */
async function noteRefusal(
  { recorder, log }: Deps,
  context: RequestContext,
  { who, refusal }: Arrival,
): Promise<void> {
  const target = [who ?? 'company account', refusal].filter(Boolean).join(': ')
  const entry = { action: 'sign-in', target } as const
  await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
  if (refusal) log.info({ requestId: context.requestId, companySignIn: refusal })
}

async function hasBegun({ $context }: Auth, { headers }: Request): Promise<boolean> {
  const { name } = (await $context).createAuthCookie('oauth_state')
  return cookieOf(headers, name) !== undefined
}
