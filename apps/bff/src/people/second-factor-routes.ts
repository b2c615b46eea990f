import { passkeyEndpoints } from '@sipdesk/shared/passkeys.ts'
import { signInEndpoints, type SignInResult } from '@sipdesk/shared/sign-in.ts'
import type { Request, Router } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes } from '../http/routes.ts'
import { isRefused } from './auth-reply.ts'
import { arriving } from './company-arrival.ts'
import { keptForChallenge } from './company-sessions.ts'
import { findPerson, secondFactorsOf } from './directory.ts'
import { findDevice } from './known-device.ts'
import { letIn, type Evidence, type Exchange, type SignInDeps } from './let-in.ts'
import { takePasskey } from './passkey-proof.ts'
import { digestOfRecoveryCode } from './recovery-codes.ts'
import { completeChallenge, findChallenge, takeTotp, type Challenge } from './second-factor.ts'
import { authHeaders, forwardCookies } from './sessions.ts'
import { requireLocalSignIn } from './ways-in.ts'

/** The second step of a sign-in: a code or a passkey, whichever the person has. */
export function secondFactorRoutes(app: SignInDeps): Router {
  const { auth, store } = app
  const routes = new Routes(app.guard)
  routes.serve(signInEndpoints.verifyTotp, (exchange) =>
    complete(app, 'code', exchange, async (headers, { personId }) => {
      const code = exchange.body.code.replaceAll(' ', '')
      if ((await takeTotp(auth, store.db, personId, code)) === 'used') throw refused('used-code')
      return auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
    }),
  )
  routes.serve(signInEndpoints.verifyRecoveryCode, (exchange) =>
    complete(app, 'recovery-code', exchange, (headers) => {
      const code = digestOfRecoveryCode(exchange.body.code)
      return auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true })
    }),
  )
  routes.serve(passkeyEndpoints.verifyPasskey, (exchange) =>
    complete(app, 'passkey', exchange, async (headers, challenge) => {
      const taken = await takePasskey(app, {
        assertion: exchange.body,
        headers: exchange.request.headers,
        use: { purpose: 'second-factor', of: challenge.id },
        personId: challenge.personId,
      })
      return 'refusal' in taken ? undefined : completeChallenge(auth, challenge, headers)
    }),
  )
  return routes.router
}

/** Resolves to better-auth's reply, which begins a session if it is a good one; to undefined where it was not asked. */
type Verify = (headers: Headers, challenge: Challenge) => Promise<globalThis.Response | undefined>

/**
 * Completes a sign-in. Who has not given the right password can use up nobody's attempts.
 */
async function complete(
  app: SignInDeps,
  evidence: 'code' | 'recovery-code' | 'passkey',
  { context, request, response }: Exchange,
  verify: Verify,
): Promise<SignInResult> {
  const { auth, recorder, store } = app
  const factor = evidence === 'passkey' ? 'passkey' : 'code'
  const challenge = await findChallenge(auth, request.headers)
  if (!challenge) throw refused(factor)
  const email = (await findPerson(store.db, challenge.personId))?.email
  const attempt = await attemptAt(app, challenge, { evidence, email, request })
  await attempt.count()
  const headers = authHeaders(context, await withoutSession(request.headers.cookie, app))
  const session = await keptForChallenge(auth, challenge.id)
  if (!session) await requireLocalSignIn(store.db, app.ways)
  const given: Evidence = `${session ? 'company' : 'password'}+${evidence}`
  const note = async () => {
    const entry = { action: 'sign-in', target: email ?? null, evidence: given } as const
    await recorder.note(context, entry, { result: 'refused', code: 'sign-in-refused' })
  }
  // A factor that is being set up is none yet.
  const isTheirs = (await secondFactorsOf(store.db, challenge.personId)).includes(factor)
  const reply = await attempt.unlessFault(async () => {
    const asked = isTheirs && arriving({ session }, () => verify(headers, challenge))
    const answer = await Promise.resolve(asked).catch(async (error: unknown) => {
      if (error instanceof HttpProblem) await note()
      throw error
    })
    if (answer && !isRefused(answer)) return answer
    await note()
    if (answer) forwardCookies(answer, response)
    throw refused(factor)
  })
  await attempt.succeeded()
  return letIn(app, reply, { request, response, context }, given)
}

type Tried = { evidence: string; email: string | undefined; request: Request }

/** Codes of an app are counted by account too, since they can be guessed; passkeys and recovery codes cannot. */
async function attemptAt(
  { auth, throttle }: SignInDeps,
  { id, personId }: Challenge,
  { evidence, email, request: { headers } }: Tried,
) {
  if (evidence !== 'code' || email === undefined) return throttle.by('challenge', id, email)
  return throttle.code(id, { id: personId, email }, await findDevice(auth, headers, email))
}

/** A code typed to sign in counts for that sign-in, not for the session this browser had before. */
async function withoutSession(
  cookie: string | undefined,
  { auth }: Pick<SignInDeps, 'auth'>,
): Promise<string> {
  const prefix = `${(await auth.$context).authCookies.sessionToken.name}=`
  return (cookie ?? '')
    .split(';')
    .filter((pair) => !pair.trim().startsWith(prefix))
    .join(';')
}

function refused(variant: 'code' | 'passkey' | 'used-code'): HttpProblem {
  return new HttpProblem({ code: 'sign-in-refused', variant })
}
