import { signInEndpoints, type SignInOptions, type SignInResult } from '@sipdesk/shared/sign-in.ts'
import type { Request, Response, Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { arriving } from './company-arrival.ts'
import { keptForChallenge } from './company-sessions.ts'
import { findPerson } from './directory.ts'
import { digestOfInvitation, peekInvitation } from './invitations.ts'
import { joinByPassword } from './join.ts'
import { findDevice, rememberDevice } from './known-device.ts'
import { renewDigest, requireUncommon } from './passwords.ts'
import { digestOfRecoveryCode } from './recovery-codes.ts'
import { findChallenge, takeTotp, type Challenge } from './second-factor.ts'
import { authHeaders, cookiesSetBy, forwardCookies, type Sessions } from './sessions.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { isLocalSignInOpen, noteWayIn, requireLocalSignIn, type WaysIn } from './ways-in.ts'

export type SignInDeps = {
  auth: Auth
  store: Store
  guard: Guard
  sessions: Sessions
  recorder: Recorder
  throttle: SignInThrottle
  signInOptions: SignInOptions
  ways: WaysIn
}

/** The ways in. What is refused is refused in the same words whether or not there is such a person. */
export function signInRoutes(app: SignInDeps): Router {
  const routes = new Routes(app.guard)
  routes.serve(signInEndpoints.getSignInOptions, async () => ({
    ...app.signInOptions,
    localSignIn: await isLocalSignInOpen(app.store.db, app.ways),
  }))
  passwordRoute(routes, app)
  codeRoutes(routes, app)
  joinRoute(routes, app)
  return routes.router
}

function passwordRoute(routes: Routes, app: SignInDeps): void {
  const { auth, recorder, store, throttle } = app
  routes.serve(signInEndpoints.signIn, async ({ body, context, request, response }) => {
    await requireLocalSignIn(store.db, app.ways)
    const device = await findDevice(auth, request.headers, body.email)
    const attempt = throttle.at(body.email, context.address, device)
    await attempt.count()
    const headers = authHeaders(context, undefined)
    const reply = await auth.api.signInEmail({ body, headers, asResponse: true })
    if (!reply.ok) {
      const entry = { action: 'sign-in', target: body.email, evidence: 'password' } as const
      await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
      throw refused('password')
    }
    await attempt.succeeded()
    // A digest that stays as it was must keep nobody out.
    await renewDigest(store.db, body.email, body.password).catch(() => undefined)
    const content: unknown = await reply.json()
    if (!isObject(content) || !('twoFactorRedirect' in content)) {
      return letIn(app, reply, { request, response, context }, 'password')
    }
    forwardCookies(reply, response)
    return { next: 'second-factor' as const }
  })
}

function codeRoutes(routes: Routes, app: SignInDeps): void {
  const { auth, store } = app
  routes.serve(signInEndpoints.verifyTotp, (exchange) =>
    useCode(app, exchange, 'code', async (headers, { personId }) => {
      const code = exchange.body.code.replaceAll(' ', '')
      if ((await takeTotp(auth, store.db, personId, code)) === 'used') throw refused('used-code')
      return auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
    }),
  )
  routes.serve(signInEndpoints.verifyRecoveryCode, (exchange) =>
    useCode(app, exchange, 'recovery-code', (headers) => {
      const code = digestOfRecoveryCode(exchange.body.code)
      return auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true })
    }),
  )
}

/**
 * Completes a sign-in by a code. Attempts are counted by challenge: who has not given the right
 * password can use up nobody's.
 */
async function useCode(
  app: SignInDeps,
  { context, request, response }: Exchange,
  factor: 'code' | 'recovery-code',
  verify: (headers: Headers, challenge: Challenge) => Promise<globalThis.Response>,
): Promise<SignInResult> {
  const { auth, recorder, store, throttle } = app
  const challenge = await findChallenge(auth, request.headers)
  if (!challenge) throw refused('code')
  const attempt = throttle.by('challenge', challenge.id)
  await attempt.count()
  const headers = authHeaders(context, withoutSession(request.headers.cookie, app))
  const session = await keptForChallenge(auth, challenge.id)
  if (!session) await requireLocalSignIn(store.db, app.ways)
  const evidence: Evidence = `${session ? 'company' : 'password'}+${factor}`
  const note = async () => {
    const target = (await findPerson(store.db, challenge.personId))?.email ?? null
    const entry = { action: 'sign-in', target, evidence } as const
    await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
  }
  const reply = await arriving({ session }, () => verify(headers, challenge)).catch(
    async (error: unknown) => {
      await note()
      throw error
    },
  )
  if (!reply.ok) {
    await note()
    forwardCookies(reply, response)
    throw refused('code')
  }
  await attempt.succeeded()
  return letIn(app, reply, { request, response, context }, evidence)
}

function joinRoute(routes: Routes, { recorder, store, throttle, ways }: SignInDeps): void {
  routes.serve(signInEndpoints.join, async ({ body: { token, password }, context }) => {
    // A token cannot be guessed, but guesses must not fill the record.
    await requireLocalSignIn(store.db, ways)
    const attempt = throttle.from(context.address, 'invitation')
    await attempt.count('own-sign-in')
    const invited = await peekInvitation(store.db, digestOfInvitation(token))
    const person = invited === undefined ? undefined : await findPerson(store.db, invited)
    const email = person?.email ?? ''
    requireUncommon(password, email, 'password')
    return recorder.around(context, { action: 'person.join', target: email || null }, async () => {
      await joinByPassword(store, token, password)
      await attempt.succeeded()
      return { email }
    })
  })
}

type Exchange = { request: Request; response: Response; context: RequestContext }

/** What a sign-in was made with, as the record says it: the way in, and the factor besides. */
export type Evidence = 'password' | 'company' | `${'password' | 'company'}+${string}`

/**
 * Signs a person in once the sign-in is on record. The session this browser had before ends here
 * (rotation).
 */
export async function letIn(
  { auth, store, sessions, recorder }: Pick<SignInDeps, 'auth' | 'store' | 'sessions' | 'recorder'>,
  reply: globalThis.Response,
  { request, response, context }: Exchange,
  evidence: Evidence,
): Promise<SignInResult> {
  const signedIn = await sessions.find({ cookie: cookiesSetBy(reply) })
  if (!signedIn) throw refused('no-access')
  await sessions.end(request.headers)
  await sessions.endOldest(signedIn.person.id)
  await noteWayIn(store.db, signedIn.sessionId)
  context.signedIn = signedIn
  const entry = { action: 'sign-in', target: signedIn.person.email, evidence } as const
  await recorder.note(context, entry, { result: 'succeeded' })
  forwardCookies(reply, response)
  await rememberDevice(auth, response, signedIn.person.email)
  return { next: 'signed-in' }
}

/** A code typed to sign in counts for that sign-in, not for the session this browser had before. */
function withoutSession(cookie: string | undefined, { auth }: Pick<SignInDeps, 'auth'>): string {
  const prefix = `${auth.options.advanced.cookiePrefix}.session_token=`
  return (cookie ?? '')
    .split(';')
    .filter((pair) => !pair.trim().startsWith(prefix))
    .join(';')
}

function refused(variant: 'password' | 'code' | 'used-code' | 'no-access'): HttpProblem {
  return new HttpProblem({ code: 'sign-in-refused', variant })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
