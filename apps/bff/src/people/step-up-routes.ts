import type { IncomingHttpHeaders } from 'node:http'
import { accountEndpoints } from '@sipdesk/shared/account.ts'
import { passkeyEndpoints } from '@sipdesk/shared/passkeys.ts'
import type { BodyOf } from '@sipdesk/shared/endpoint.ts'
import { ProofKind } from '@sipdesk/shared/session.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { isRefused } from './auth-reply.ts'
import { secondFactorsOf } from './directory.ts'
import { requestOptions, type RelyingParty } from './passkey-ceremony.ts'
import { beginPasskeyChallenge } from './passkey-challenge.ts'
import { takePasskey } from './passkey-proof.ts'
import { listKnown } from './passkeys.ts'
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
  relyingParty: RelyingParty
  ways: WaysIn
}

type Exchange = {
  body: BodyOf<typeof accountEndpoints.stepUp>
  context: RequestContext
  signedIn: SignedIn
  headers: IncomingHttpHeaders
}

/** A signed-in person proves once more who they are. */
export function stepUpRoutes(app: Deps): Router {
  const { guard, sessions, recorder, throttle } = app
  const routes = new Routes(guard)
  routes.serve(accountEndpoints.stepUp, async ({ body, context, signedIn, request }) => {
    const { person, sessionId } = signedIn
    const attempt = throttle.by('session', sessionId)
    await attempt.count('own-sign-in')
    const evidence = ProofKind.options.find((kind) => kind in body) ?? 'code'
    const entry = { action: 'session.step-up', target: person.email, evidence } as const
    const prove = async () => {
      await requireProof(app, { body, context, signedIn, headers: request.headers })
      await sessions.prove(sessionId)
    }
    await attempt.unlessFault(() => recorder.around(context, entry, prove))
    await attempt.succeeded()
    return {}
  })
  routes.serve(passkeyEndpoints.startPasskeyProof, async ({ signedIn: { person }, response }) => {
    const use = { purpose: 'step-up', of: person.id } as const
    const challenge = await beginPasskeyChallenge(app.auth, response, use)
    const allowed = await listKnown(app.store.db, person.id)
    return requestOptions(app.relyingParty, challenge, allowed)
  })
  return routes.router
}

/** @throws HttpProblem `sign-in-refused` */
async function requireProof(app: Deps, exchange: Exchange): Promise<void> {
  const { body, signedIn, headers } = exchange
  const { id: personId } = signedIn.person
  if (body.passkey !== undefined) {
    const use = { purpose: 'step-up', of: personId } as const
    const given = { assertion: body.passkey, headers, use, personId }
    if ('refusal' in (await takePasskey(app, given))) throw refused('proof')
  } else if (body.password !== undefined) {
    if (signedIn.person.hasSecondFactor) throw refused('second-factor')
    await requireLocalSignIn(app.store.db, app.ways)
    if (!(await isOwnPassword(app.store.db, personId, body.password))) throw refused('proof')
  } else await requireCode(app, body.code ?? '', exchange)
}

/** A code of the person's app, or a recovery code. */
async function requireCode(
  { auth, store }: Deps,
  code: string,
  { context, signedIn: { person }, headers }: Exchange,
): Promise<void> {
  // One that is being set up proves nothing yet.
  if (!(await secondFactorsOf(store.db, person.id)).includes('code')) throw refused('proof')
  const digits = code.replaceAll(' ', '')
  if (/^\d{6}$/.test(digits)) {
    const taken = await takeTotp(auth, store.db, person.id, digits)
    if (taken === 'taken') return
    throw refused(taken === 'used' ? 'used-code' : 'proof')
  }
  const reply = await auth.api.verifyBackupCode({
    body: { code: digestOfRecoveryCode(code), disableSession: true },
    headers: authHeaders(context, headers.cookie),
    asResponse: true,
  })
  if (isRefused(reply)) throw refused('proof')
}

function refused(variant: 'proof' | 'used-code' | 'second-factor'): HttpProblem {
  return new HttpProblem({ code: 'sign-in-refused', variant, outcome: 'not-applied' })
}
