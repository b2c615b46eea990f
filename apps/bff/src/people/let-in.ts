import type { SignInOptions, SignInResult } from '@sipdesk/shared/sign-in.ts'
import type { Request, Response } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import type { Guard } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { rememberDevice } from './known-device.ts'
import type { RelyingParty } from './passkey-ceremony.ts'
import { cookiesSetBy, forwardCookies, type Sessions } from './sessions.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { noteWayIn, type WaysIn } from './ways-in.ts'

/** What every way in needs. */
export type SignInDeps = {
  auth: Auth
  store: Store
  guard: Guard
  sessions: Sessions
  recorder: Recorder
  throttle: SignInThrottle
  signInOptions: SignInOptions
  ways: WaysIn
  relyingParty: RelyingParty
}

export type Exchange = { request: Request; response: Response; context: RequestContext }

/** What a sign-in was made with, as the record says it: the way in, and the factor besides. */
export type Evidence = 'password' | 'company' | 'passkey' | `${'password' | 'company'}+${string}`

/**
 * Signs a person in once the sign-in is on record. The session this browser had before ends here
 * (rotation).
 */
export async function letIn(
  { auth, store, sessions, recorder }: SignInDeps,
  reply: globalThis.Response,
  { request, response, context }: Exchange,
  evidence: Evidence,
): Promise<SignInResult> {
  const signedIn = await sessions.find({ cookie: cookiesSetBy(reply) })
  if (!signedIn) throw new HttpProblem({ code: 'sign-in-refused', variant: 'no-access' })
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
