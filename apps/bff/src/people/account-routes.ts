import { accountEndpoints } from '@sipdesk/shared/account.ts'
import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import type { ErrorRequestHandler, Request, Response, Router } from 'express'
import * as z from 'zod/mini'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import type { Store } from '../store/store.ts'
import { dismissAccountChanges } from './account-changes.ts'
import type { Auth } from './auth.ts'
import { isRefused } from './auth-reply.ts'
import { AnotherPerson } from './guard.ts'
import { requireUncommon } from './passwords.ts'
import { withoutPassword } from './proven-otherwise.ts'
import { takeTotp } from './second-factor.ts'
import {
  authHeaders,
  cookiesSetBy,
  endChallenges,
  forgetSession,
  forwardCookies,
  type Sessions,
} from './sessions.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { givesPassword } from './step-up.ts'
import { isLocalSignInOpen, requireLocalSignIn, type WaysIn } from './ways-in.ts'

/** What better-auth replies. */
const NewRecoveryCodes = z.object({ backupCodes: z.array(z.string()) })
const NewSecondFactor = z.extend(NewRecoveryCodes, { totpURI: z.string() })

type Deps = {
  auth: Auth
  store: Store
  guard: Guard
  sessions: Sessions
  recorder: Recorder
  throttle: SignInThrottle
  ways: WaysIn
}

/** What each person may do about their own sign-in. */
export function accountRoutes(app: Deps): Router {
  const routes = new Routes(app.guard)
  signOutRoute(routes, app)
  ownSessionRoutes(routes, app)
  passwordRoutes(routes, app)
  ownSecondFactorRoutes(routes, app)
  return routes.router
}

function signOutRoute(routes: Routes, { auth, sessions, recorder }: Deps): void {
  const { signOut } = sessionEndpoints
  routes.serve(signOut, async ({ context, signedIn: { person, sessionId }, response }) => {
    await recorder.around(context, { action: 'sign-out', target: person.email }, () =>
      sessions.revoke(person.id, sessionId),
    )
    await forgetSession(auth, response)
    return {}
  })
  // A sign-out that failed must not leave this browser signed in, nor whoever has a copy of its cookie.
  const forget: ErrorRequestHandler = async (error: unknown, request, response, next) => {
    if (!(error instanceof AnotherPerson)) {
      await sessions.endSoon(request.headers)
      await forgetSession(auth, response)
    }
    next(error)
  }
  routes.router.use(signOut.path, forget)
}

function ownSessionRoutes(routes: Routes, { sessions, recorder, store }: Deps): void {
  routes.serve(sessionEndpoints.dismissChanges, async ({ signedIn: { person } }) => {
    await dismissAccountChanges(store.db, person.id)
    return {}
  })
  routes.serve(sessionEndpoints.listSessions, async ({ signedIn }) => ({
    sessions: await sessions.list(signedIn.person.id, signedIn.sessionId),
  }))
  routes.serve(sessionEndpoints.revokeSession, ({ context, signedIn, params: { sessionId } }) =>
    recorder.around(context, { action: 'session.revoke', target: sessionId }, async () => {
      if (await sessions.revoke(signedIn.person.id, sessionId)) return {}
      throw new HttpProblem({ code: 'not-found', variant: 'session', outcome: 'not-applied' })
    }),
  )
  routes.serve(sessionEndpoints.revokeAllSessions, ({ context, signedIn }) =>
    recorder.around(context, { action: 'session.revoke', target: 'all' }, async () => {
      await sessions.revokeAll(signedIn.person.id)
      return {}
    }),
  )
}

function passwordRoutes(routes: Routes, app: Deps): void {
  const { auth, recorder } = app
  routes.serve(
    accountEndpoints.changePassword,
    async ({ context, signedIn, body, request, response }) => {
      await requireLocalSignIn(app.store.db, app.ways)
      requireUncommon(body.newPassword, signedIn.person.email, 'newPassword')
      const entry = { action: 'password.change', target: signedIn.person.email } as const
      return recorder.around(context, entry, async () => {
        const headers = authHeaders(context, request.headers.cookie)
        const reply = await knownBy(app, signedIn, () =>
          auth.api.changePassword({
            // A stolen copy of this session's cookie ends with it.
            body: { ...body, revokeOtherSessions: true },
            headers,
            asResponse: true,
          }),
        )
        forwardCookies(reply, response)
        await endChallenges(app.store.db, signedIn.person.id)
        return {}
      })
    },
  )
}

type Proof = { context: RequestContext; signedIn: SignedIn; request: Request; response: Response }

/**
 * Whether better-auth has to ask for the password: not of who has a second factor, or where passwords are
 * closed. The guard has then asked for another proof.
 *
 * @throws HttpProblem `sign-in-refused` where one is given that opens nothing.
 */
async function isPasswordAsked(
  { store, ways }: Deps,
  { person }: SignedIn,
  body: unknown,
): Promise<boolean> {
  const isGiven = givesPassword(body)
  if (isGiven) await requireLocalSignIn(store.db, ways)
  return isGiven || !(person.hasSecondFactor || !(await isLocalSignInOpen(store.db, ways)))
}

/** Asks better-auth in the name of who asks us, and hands its cookies on. */
async function prove(
  app: Deps,
  { context, signedIn, request, response }: Proof,
  ask: (headers: Headers) => Promise<globalThis.Response>,
): Promise<globalThis.Response> {
  const headers = authHeaders(context, request.headers.cookie)
  const work = () => knownBy(app, signedIn, () => ask(headers))
  const isAsked = await isPasswordAsked(app, signedIn, request.body)
  const reply = await (isAsked ? work() : withoutPassword(work))
  forwardCookies(reply, response)
  return reply
}

function ownSecondFactorRoutes(routes: Routes, app: Deps): void {
  const { api } = app.auth
  const onRecord = <T>(
    action: 'second-factor.enable' | 'second-factor.disable' | 'recovery-codes.replace',
    { context, signedIn }: Proof,
    work: () => Promise<T>,
  ) => app.recorder.around(context, { action, target: signedIn.person.email }, work)

  routes.serve(accountEndpoints.enableSecondFactor, async ({ body, ...proof }) => {
    const reply = await prove(app, proof, (headers) =>
      api.enableTwoFactor({ body, headers, asResponse: true }),
    ).catch((error: unknown) => recordRefusal(app, proof, error))
    const { totpURI, backupCodes } = NewSecondFactor.parse(await reply.json())
    return { totpUri: totpURI, recoveryCodes: backupCodes }
  })
  routes.serve(accountEndpoints.confirmSecondFactor, ({ body, ...proof }) =>
    onRecord('second-factor.enable', proof, async () => {
      const code = body.code.replaceAll(' ', '')
      const { person, sessionId } = proof.signedIn
      await takeTotp(app.auth, app.store.db, person.id, code)
      const reply = await prove(app, proof, (headers) =>
        api.verifyTOTP({ body: { code }, headers, asResponse: true }),
      )
      // Sessions begun without the second factor end here; better-auth replaces this one.
      const renewed = await app.sessions.find({ cookie: cookiesSetBy(reply) })
      await app.sessions.revokeAll(person.id, renewed?.sessionId ?? sessionId)
      return {}
    }),
  )
  routes.serve(accountEndpoints.disableSecondFactor, ({ body, ...proof }) =>
    onRecord('second-factor.disable', proof, async () => {
      await prove(app, proof, (headers) =>
        api.disableTwoFactor({ body, headers, asResponse: true }),
      )
      return {}
    }),
  )
  routes.serve(accountEndpoints.replaceRecoveryCodes, ({ body, ...proof }) =>
    onRecord('recovery-codes.replace', proof, async () => {
      const reply = await prove(app, proof, (headers) =>
        api.generateBackupCodes({ body, headers, asResponse: true }),
      )
      return { recoveryCodes: NewRecoveryCodes.parse(await reply.json()).backupCodes }
    }),
  )
}

/**
 * Puts on record that a second factor was not even begun, for a wrong password. One that was begun takes effect
 * with its first code, and is on record then.
 */
async function recordRefusal(
  { recorder }: Deps,
  { context, signedIn: { person } }: Proof,
  error: unknown,
): Promise<never> {
  if (error instanceof HttpProblem && error.code === 'sign-in-refused') {
    const entry = { action: 'second-factor.enable', target: person.email } as const
    await recorder.note(context, entry, { result: 'refused', code: error.code })
  }
  throw error
}

/** Asks better-auth for what needs the password or a code once more, and no more often than at sign-in. */
async function knownBy(
  { throttle, sessions }: Deps,
  { sessionId, person }: SignedIn,
  ask: () => Promise<globalThis.Response>,
): Promise<globalThis.Response> {
  const attempt = throttle.by('session', sessionId)
  await attempt.count('own-sign-in')
  const reply = await attempt.unlessFault(async () => {
    const answer = await ask()
    if (!isRefused(answer)) return answer
    throw new HttpProblem({ code: 'sign-in-refused', variant: 'proof', outcome: 'not-applied' })
  })
  await attempt.succeeded()
  // What was asked for is done, whether or not this can be noted. A password alone is no proof beside a second factor.
  if (!person.hasSecondFactor) await sessions.prove(sessionId).catch(() => undefined)
  return reply
}
