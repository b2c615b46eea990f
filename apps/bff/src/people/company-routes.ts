import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import type { Request, RequestHandler, Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Refusals } from '../audit/refusals.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { describeFault } from '../http/problem-handler.ts'
import { contextOf, type RequestContext } from '../http/request-context.ts'
import { Routes } from '../http/routes.ts'
import type { Auth } from './auth.ts'
import { isRefused } from './auth-reply.ts'
import { arriving, type Arrival, type Luggage } from './company-arrival.ts'
import { challengeAfterCompany } from './company-sessions.ts'
import { COMPANY_PROVIDER, secondFactorsOf } from './directory.ts'
import { digestOfInvitation, peekInvitation } from './invitations.ts'
import { findAnyDevice } from './known-device.ts'
import { letIn, type SignInDeps } from './let-in.ts'
import { JUST_BACK, ownCookie, readSignedCookie, signCookie } from './session-cookie.ts'
import { authHeaders, forwardCookies } from './sessions.ts'

type Deps = SignInDeps & { appUrl: URL; refusals: Refusals; log: Pick<Logger, 'info' | 'error'> }

/** Milliseconds within which somebody has to come back, as better-auth has it. */
const START_TIMEOUT = 10 * 60_000
/** Milliseconds in which whoever has just come back gets their page. */
const JUST_BACK_TIMEOUT = 60_000
const CALLBACK_PATH = `/api/auth/callback/${COMPANY_PROVIDER}`

/** Sign-in with the company account: out to its provider, and back. */
export function companyRoutes(app: Deps): Router {
  const routes = new Routes(app.guard)
  const { startCompanySignIn, joinWithCompany } = signInEndpoints
  routes.serve(startCompanySignIn, async ({ context, request, response }) => {
    // Who is signed in proves once more who they are: a session that is open at the provider would not.
    const signedIn = await app.sessions.find(request.headers)
    if (!signedIn) return goOut(app, context, response)
    return goOut(app, context, response, { provesAs: signedIn.person.id }, { max_age: '0' })
  })
  routes.serve(joinWithCompany, async ({ body, context, response }) => {
    const invitation = digestOfInvitation(body.token)
    if ((await peekInvitation(app.store.db, invitation)) === undefined) {
      await app.throttle.from(context.address, 'invitation').count('own-sign-in')
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
  luggage: Luggage = {},
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
  if (isRefused(reply) || !data) {
    app.log.info({ requestId: context.requestId, companySignIn: 'no-answer' })
    throw new HttpProblem({ code: 'sign-in-refused', variant: 'company-sign-in' })
  }
  forwardCookies(reply, response)
  const { name, secret, attributes } = await startCookie(app.auth)
  const value = signCookie(stateIn(data.url), secret)
  response.cookie(name, value, { ...attributes, maxAge: START_TIMEOUT })
  return data
}

/** How a sign-in ends, for the page to tell; undefined where it just goes on. */
type End =
  | 'confirmed'
  | 'second-factor'
  | `second-factor&with=${string}`
  | 'waits'
  | 'cancelled'
  | 'refused'
  | 'busy'
  | 'failed'

/**
 * The provider sends the browser here with a code, or with the reason why not. Whatever becomes of it, a person
 * is at the other end, who gets a page.
 */
function comeBack(app: Deps): RequestHandler {
  return async (request, response) => {
    contextOf(response).route = CALLBACK_PATH
    const end = await endOf(app, request, response).catch((error: unknown) =>
      noteFailure(app, response, error),
    )
    response.redirect(302, end === undefined ? '/' : `/?sign-in=${end}`)
  }
}

async function endOf(app: Deps, request: Request, response: Response): Promise<End | undefined> {
  const { auth, appUrl, throttle } = app
  const context = contextOf(response)
  // Another site can send a browser here, but not with the cookie of a sign-in that began here.
  if (!(await hasBegun(auth, request, response))) return 'refused'
  const device = await findAnyDevice(auth, request.headers)
  const attempt = throttle.from(context.address, 'company', device)
  await attempt.count()
  const arrival: Arrival = {}
  const headers = authHeaders(context, request.headers.cookie)
  const reply = await attempt.unlessFault(() =>
    arriving(arrival, () =>
      auth.handler(new Request(new URL(request.originalUrl, appUrl), { headers })),
    ),
  )
  if (arrival.challenged !== undefined) {
    await challengeAfterCompany(auth, response, arrival.challenged, arrival.session)
    await attempt.succeeded()
    return wayToSecondFactor(app, arrival.challenged)
  }
  try {
    const factor = arrival.session?.companySecondFactor
    const evidence = factor == null ? 'company' : (`company+${factor}` as const)
    await letIn(app, reply, { request, response, context }, evidence)
  } catch (error) {
    if (!(error instanceof HttpProblem && error.code === 'sign-in-refused')) throw error
    const refusal = arrival.refusal ?? errorIn(reply)
    await noteRefusal(app, context, { ...arrival, refusal })
    return endOfRefusal(refusal)
  }
  await attempt.succeeded()
  return arrival.isProof ? 'confirmed' : undefined
}

/** A provider tells so of a person who cancels there: https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
function endOfRefusal(refusal: string | undefined): End {
  if (refusal === 'waits-for-approval') return 'waits'
  return refusal === 'access_denied' ? 'cancelled' : 'refused'
}

/** The page then asks for a code, unless it is told of a passkey. */
async function wayToSecondFactor({ store }: Deps, personId: string): Promise<End> {
  const factors = await secondFactorsOf(store.db, personId)
  return factors.includes('passkey') ? `second-factor&with=${factors.join('.')}` : 'second-factor'
}

/** Record and log say why; the page tells a stranger nothing but that a person's approval is missing. */
async function noteRefusal(
  { recorder, log }: Deps,
  context: RequestContext,
  { who, refusal }: { who?: string; refusal: string | undefined },
): Promise<void> {
  const target = [who ?? 'company account', refusal].filter(Boolean).join(': ')
  const entry = { action: 'sign-in', target, evidence: 'company' } as const
  await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
  if (refusal) log.info({ requestId: context.requestId, companySignIn: refusal })
}

/** Why better-auth lets nobody in, in its own word or the provider's: it cannot ask the provider, say. */
function errorIn({ headers }: globalThis.Response): string | undefined {
  const location = headers.get('location')
  const error = location && new URL(location, 'http://localhost').searchParams.get('error')
  return error && /^[\w-]{1,60}$/.test(error) ? error : undefined
}

/** What fails here would be told to a program; the log hears of it all the same. */
function noteFailure({ log, refusals }: Deps, response: Response, error: unknown): End {
  const context = contextOf(response)
  context.problemCode = error instanceof HttpProblem ? error.code : 'internal'
  if (context.problemCode === 'internal') {
    log.error({ requestId: context.requestId, ...describeFault(error) })
  }
  const throttled = error instanceof HttpProblem ? error.details.throttled : undefined
  refusals.note(context, context.problemCode, throttled)
  return context.problemCode === 'too-many-requests' ? 'busy' : 'failed'
}

/** Whether it is the way back of a sign-in that this browser began here, once. better-auth looks as well, but not before we count. */
async function hasBegun(
  auth: Auth,
  { headers, originalUrl }: Request,
  response: Response,
): Promise<boolean> {
  const { name, secret, attributes } = await startCookie(auth)
  const state = stateIn(new URL(originalUrl, auth.options.baseURL).href)
  if (state === '' || readSignedCookie(headers, name, secret) !== state) return false
  response.cookie(name, JUST_BACK, { ...attributes, maxAge: JUST_BACK_TIMEOUT })
  return true
}

function stateIn(url: string): string {
  return new URL(url).searchParams.get('state') ?? ''
}

/** By which a browser is known to have begun a sign-in; it comes back from another site. */
async function startCookie(auth: Auth) {
  const { attributes, ...cookie } = await ownCookie(auth, 'company_start')
  return { ...cookie, attributes: { ...attributes, sameSite: 'lax' as const } }
}
