import { accountEndpoints } from '@sipdesk/shared/account.ts'
import type { BodyOf } from '@sipdesk/shared/endpoint.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { isOwnPassword } from './passwords.ts'
import { digestOfRecoveryCode } from './recovery-codes.ts'
import { takeTotp } from './second-factor.ts'
import { authHeaders, type Sessions } from './sessions.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { requireLocalSignIn, type WaysIn } from './ways-in.ts'

type Deps = {
  auth: Auth
  store: Store
  guard: Guard
  sessions: Sessions
  recorder: Recorder
  throttle: SignInThrottle
  ways: WaysIn
}

type Exchange = {
  body: BodyOf<typeof accountEndpoints.stepUp>
  context: RequestContext
  signedIn: SignedIn
  cookie: string | undefined
}

/** A signed-in person proves once more who they are. */
export function stepUpRoutes(app: Deps): Router {
  const { guard, sessions, recorder, throttle } = app
  const routes = new Routes(guard)
  routes.serve(accountEndpoints.stepUp, async ({ body, context, signedIn, request }) => {
    const { person, sessionId } = signedIn
    const attempt = throttle.by('session', sessionId)
    await attempt.count('own-sign-in')
    const evidence = body.password === undefined ? 'code' : 'password'
    const entry = { action: 'session.step-up', target: person.email, evidence } as const
    await recorder.around(context, entry, async () => {
      const { cookie } = request.headers
      await requireProof(app, { body, context, signedIn, cookie })
      await sessions.prove(sessionId)
    })
    await attempt.succeeded()
    return {}
  })
  return routes.router
}

/** @throws HttpProblem `sign-in-refused` */
async function requireProof(
  { auth, store, ways }: Deps,
  { body: { password, code = '' }, context, signedIn: { person }, cookie }: Exchange,
): Promise<void> {
  if (password !== undefined) {
    if (person.hasSecondFactor) throw refused('second-factor')
    await requireLocalSignIn(store.db, ways)
    if (await isOwnPassword(store.db, person.id, password)) return
    throw refused('proof')
  }
  // One that is being set up proves nothing yet.
  if (!person.hasSecondFactor) throw refused('proof')
  const digits = code.replaceAll(' ', '')
  if (/^\d{6}$/.test(digits)) {
    const taken = await takeTotp(auth, store.db, person.id, digits)
    if (taken === 'taken') return
    throw refused(taken === 'used' ? 'used-code' : 'proof')
  }
  const reply = await auth.api.verifyBackupCode({
    body: { code: digestOfRecoveryCode(code), disableSession: true },
    headers: authHeaders(context, cookie),
    asResponse: true,
  })
  if (!reply.ok) throw refused('proof')
}

function refused(variant: 'proof' | 'used-code' | 'second-factor'): HttpProblem {
  return new HttpProblem({ code: 'sign-in-refused', variant, outcome: 'not-applied' })
}
