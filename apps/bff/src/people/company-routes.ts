import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import type { Request, RequestHandler, Response, Router } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import { contextOf } from '../http/request-context.ts'
import { cookieOf } from '../http/request-headers.ts'
import { Routes } from '../http/routes.ts'
import type { Auth } from './auth.ts'
import { COMPANY_PROVIDER } from './directory.ts'
import { beginChallenge } from './second-factor.ts'
import { authHeaders, cookiesSetBy, forwardCookies } from './sessions.ts'
import { letIn, type SignInDeps } from './sign-in-routes.ts'

type Deps = Omit<SignInDeps, 'store'> & { appUrl: URL }

const CALLBACK_PATH = `/api/auth/callback/${COMPANY_PROVIDER}`

/** Sign-in with the company account: out to its provider, and back. */
export function companyRoutes(app: Deps): Router {
  const routes = new Routes(app.guard)
  const { startCompanySignIn } = signInEndpoints
  routes.serve(startCompanySignIn, async ({ context, request, response }) => {
    if (!app.signInOptions.companySignIn) {
      throw new HttpProblem({ code: 'not-found', variant: 'company-sign-in' })
    }
    const reply = await app.auth.api.signInSocial({
      body: {
        provider: COMPANY_PROVIDER,
        callbackURL: '/',
        disableRedirect: true,
        // Who is signed in proves once more who they are: a session that is open at the provider would not.
        ...((await app.sessions.find(request.headers)) && { additionalParams: { max_age: '0' } }),
      },
      headers: authHeaders(context, undefined),
      asResponse: true,
    })
    const content: unknown = await reply.json().catch(() => undefined)
    const { data } = startCompanySignIn.reply.safeParse(content)
    if (!reply.ok || !data) {
      throw new HttpProblem({ code: 'sign-in-refused', variant: 'company-sign-in' })
    }
    forwardCookies(reply, response)
    return data
  })
  if (app.signInOptions.companySignIn) routes.router.get(CALLBACK_PATH, comeBack(app))
  return routes.router
}

/** The provider sends the browser here with a code, or with the reason why not. */
function comeBack(app: Deps): RequestHandler {
  const { auth, recorder, appUrl, throttle } = app
  return async (request, response) => {
    const context = contextOf(response)
    context.route = CALLBACK_PATH
    // Another site can send a browser here, but not with the cookie of a sign-in that began here.
    if (!(await hasBegun(auth, request))) return response.redirect(302, '/?sign-in=refused')
    const attempt = throttle.from(context.address, 'company')
    await attempt.count()
    const reply = await auth.handler(
      new Request(new URL(request.originalUrl, appUrl), {
        headers: authHeaders(context, request.headers.cookie),
      }),
    )
    try {
      if (await asksForCode(app, reply, response)) {
        await attempt.succeeded()
        return response.redirect(302, '/?sign-in=second-factor')
      }
      await letIn(app, reply, { request, response, context })
      await attempt.succeeded()
      response.redirect(302, '/')
    } catch (error) {
      if (!(error instanceof HttpProblem && error.code === 'sign-in-refused')) throw error
      const entry = { action: 'sign-in', target: 'company account' } as const
      await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
      response.redirect(302, '/?sign-in=refused')
    }
  }
}

/** Has a person with a second factor give a code of it before their session begins. */
async function asksForCode(
  { auth, sessions }: Deps,
  reply: globalThis.Response,
  response: Response,
): Promise<boolean> {
  const signedIn = await sessions.find({ cookie: cookiesSetBy(reply) })
  if (!signedIn?.person.hasSecondFactor) return false
  const { person, sessionId } = signedIn
  await sessions.revoke(person.id, sessionId)
  await beginChallenge(auth, response, person.id)
  return true
}

async function hasBegun({ $context }: Auth, { headers }: Request): Promise<boolean> {
  const { name } = (await $context).createAuthCookie('oauth_state')
  return cookieOf(headers, name) !== undefined
}
