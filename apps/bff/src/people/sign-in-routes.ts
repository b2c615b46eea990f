import { signInEndpoints, type SignInResult } from '@sipdesk/shared/sign-in.ts'
import type { Router } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import { findPerson, secondFactorsOf } from './directory.ts'
import { isRefused } from './auth-reply.ts'
import { digestOfInvitation, peekInvitation } from './invitations.ts'
import { joinByPassword } from './join.ts'
import { findDevice } from './known-device.ts'
import { letIn, type Exchange, type SignInDeps } from './let-in.ts'
import { renewDigest, requireUncommon } from './passwords.ts'
import { beginChallenge, findChallenge } from './second-factor.ts'
import { authHeaders, cookiesSetBy, forwardCookies } from './sessions.ts'
import { isLocalSignInOpen, requireLocalSignIn } from './ways-in.ts'

/** The ways in. What is refused is refused in the same words whether or not there is such a person. */
export function signInRoutes(app: SignInDeps): Router {
  const routes = new Routes(app.guard)
  routes.serve(signInEndpoints.getSignInOptions, async () => ({
    ...app.signInOptions,
    localSignIn: await isLocalSignInOpen(app.store.db, app.ways),
  }))
  passwordRoute(routes, app)
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
    const reply = await attempt.unlessFault(async () => {
      const headers = authHeaders(context, undefined)
      const answer = await auth.api.signInEmail({ body, headers, asResponse: true })
      if (!isRefused(answer)) return answer
      const entry = { action: 'sign-in', target: body.email, evidence: 'password' } as const
      await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
      throw new HttpProblem({ code: 'sign-in-refused', variant: 'password' })
    })
    await attempt.succeeded()
    // A digest that stays as it was must keep nobody out.
    await renewDigest(store.db, body.email, body.password).catch(() => undefined)
    return askOrLetIn(app, reply, { request, response, context })
  })
}

/**
 * After a right password, asks for a second factor where the person has one. better-auth has asked by itself if that is
 * an authenticator app; of passkeys it knows nothing, and has begun a session that nobody has been told of.
 */
async function askOrLetIn(
  app: SignInDeps,
  reply: globalThis.Response,
  exchange: Exchange,
): Promise<SignInResult> {
  const { auth, sessions, store } = app
  const { response } = exchange
  const cookies = { cookie: cookiesSetBy(reply) }
  const challenge = await findChallenge(auth, cookies)
  if (challenge) {
    forwardCookies(reply, response)
    return secondFactorOf(store, challenge.personId)
  }
  const begun = await sessions.find(cookies)
  if (!begun?.person.hasSecondFactor) return letIn(app, reply, exchange, 'password')
  await sessions.end(cookies)
  await beginChallenge(auth, response, begun.person.id)
  return secondFactorOf(store, begun.person.id)
}

async function secondFactorOf({ db }: Store, personId: string): Promise<SignInResult> {
  return { next: 'second-factor', secondFactors: await secondFactorsOf(db, personId) }
}

function joinRoute(routes: Routes, { recorder, store, throttle, ways }: SignInDeps): void {
  routes.serve(signInEndpoints.join, async ({ body: { token, password }, context }) => {
    await requireLocalSignIn(store.db, ways)
    const digest = digestOfInvitation(token)
    const invited = await peekInvitation(store.db, digest)
    // A token cannot be guessed, but guesses must not fill the record, nor keep out who has one.
    const isGuess = invited === undefined
    const { address } = context
    const attempt = isGuess ? throttle.from(address, 'invitation') : throttle.by('link', digest)
    await attempt.count('own-sign-in')
    const person = invited === undefined ? undefined : await findPerson(store.db, invited)
    const email = person?.email ?? ''
    requireUncommon(password, email, 'password')
    return recorder.around(context, { action: 'person.join', target: email || null }, async () => {
      await joinByPassword(store, token, password)
      return { email }
    })
  })
}
