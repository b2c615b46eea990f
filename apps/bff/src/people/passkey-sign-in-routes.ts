import { passkeyEndpoints } from '@sipdesk/shared/passkeys.ts'
import type { Router } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { Routes } from '../http/routes.ts'
import { isRefused } from './auth-reply.ts'
import { letIn, type SignInDeps } from './let-in.ts'
import { requestOptions } from './passkey-ceremony.ts'
import { beginPasskeyChallenge } from './passkey-challenge.ts'
import { takePasskey } from './passkey-proof.ts'
import { listKnown } from './passkeys.ts'
import { findChallenge } from './second-factor.ts'
import { authHeaders } from './sessions.ts'
import { requireLocalSignIn } from './ways-in.ts'

/**
 * Sign-in with a passkey alone. It is both factors at once: something the person has, which opens only after it has
 * verified them.
 */
export function passkeySignInRoutes(app: SignInDeps): Router {
  const { auth, store, relyingParty } = app
  const routes = new Routes(app.guard)
  routes.serve(passkeyEndpoints.startPasskeySignIn, async ({ body, request, response }) => {
    if (body.for === 'sign-in') {
      await requireLocalSignIn(store.db, app.ways)
      const use = { purpose: 'sign-in', of: '' } as const
      return requestOptions(relyingParty, await beginPasskeyChallenge(auth, response, use), [])
    }
    const waiting = await findChallenge(auth, request.headers)
    if (!waiting) throw refused()
    const use = { purpose: 'second-factor', of: waiting.id } as const
    const challenge = await beginPasskeyChallenge(auth, response, use)
    return requestOptions(relyingParty, challenge, await listKnown(store.db, waiting.personId))
  })

  routes.serve(passkeyEndpoints.signInWithPasskey, async ({ body, context, request, response }) => {
    await requireLocalSignIn(store.db, app.ways)
    const taken = await takePasskey(app, {
      assertion: body,
      headers: request.headers,
      use: { purpose: 'sign-in', of: '' },
    })
    if ('refusal' in taken) throw await refuse(app, context, taken)
    const reply = await auth.api.beginSession({
      body: { personId: taken.personId },
      headers: authHeaders(context, undefined),
      asResponse: true,
    })
    if (isRefused(reply))
      throw await refuse(app, context, { refusal: 'no-access', email: taken.email })
    return letIn(app, reply, { request, response, context }, 'passkey')
  })
  return routes.router
}

type Refusal = { refusal: string; email?: string | undefined }

/**
 * Puts on record why; whoever asks is not told. Only what is refused is counted: no key can be guessed, and so nobody
 * can use up what a person needs to come in.
 */
async function refuse(
  { recorder, throttle }: SignInDeps,
  context: RequestContext,
  { refusal, email = 'passkey' }: Refusal,
): Promise<HttpProblem> {
  // Nothing began here that could end.
  if (refusal === 'no-challenge') return refused()
  await throttle.from(context.address, 'passkey').count()
  const entry = {
    action: 'sign-in',
    target: `${email}: ${refusal}`,
    evidence: 'passkey',
  } as const
  await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
  return refused()
}

function refused(): HttpProblem {
  return new HttpProblem({ code: 'sign-in-refused', variant: 'passkey' })
}
