import { passkeyEndpoints, type Passkeys } from '@sipdesk/shared/passkeys.ts'
import type { Response, Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import type { Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { arriving } from './company-arrival.ts'
import { companySessionIn } from './company-sessions.ts'
import { creationOptions, verifyCredential, type RelyingParty } from './passkey-ceremony.ts'
import { beginPasskeyChallenge, findPasskeyChallenge } from './passkey-challenge.ts'
import * as passkeys from './passkeys.ts'
import { hasPassword } from './passwords.ts'
import { authHeaders, cookiesSetBy, forwardCookies, type Sessions } from './sessions.ts'
import { isLocalSignInOpen, type WaysIn } from './ways-in.ts'

type Deps = {
  auth: Auth
  store: Store
  guard: Guard
  sessions: Sessions
  recorder: Recorder
  ways: WaysIn
  relyingParty: RelyingParty
}

/** What each person may do about their own passkeys. */
export function passkeyRoutes(app: Deps): Router {
  const { store } = app
  const routes = new Routes(app.guard)
  routes.serve(passkeyEndpoints.listPasskeys, async ({ signedIn: { person } }) => ({
    passkeys: await passkeys.listPasskeys(store.db, person.id),
    obstacle: await findObstacle(app, person.id),
  }))
  addRoutes(routes, app)
  changeRoutes(routes, app)
  return routes.router
}

function addRoutes(routes: Routes, app: Deps): void {
  const { auth, store, recorder, relyingParty } = app
  const useOf = (personId: string) => ({ purpose: 'register', of: personId }) as const

  routes.serve(passkeyEndpoints.startPasskey, async ({ signedIn: { person }, response }) => {
    await requireNoObstacle(app, person.id)
    await passkeys.requireRoom(store.db, person.id)
    const challenge = await beginPasskeyChallenge(auth, response, useOf(person.id))
    const known = await passkeys.listKnown(store.db, person.id)
    return creationOptions(relyingParty, person, challenge, known)
  })

  routes.serve(
    passkeyEndpoints.addPasskey,
    ({ context, signedIn, body: { name, credential }, request, response }) => {
      const { id: personId, email } = signedIn.person
      const entry = { action: 'passkey.add', target: `${email}: ${name}` } as const
      return recorder.around(context, entry, async () => {
        await requireNoObstacle(app, personId)
        const challenge = await findPasskeyChallenge(auth, request.headers, useOf(personId))
        const verified =
          challenge && (await verifyCredential(relyingParty, challenge.challenge, credential))
        if (!verified) throw passkeys.refusedPasskey('not-verified')
        const { transports } = credential
        const { sessionId } = signedIn
        const made = { personId, sessionId, name, credential: { ...verified, transports } }
        const { passkey, isFirst } = await passkeys.addPasskey(store, challenge, made)
        if (isFirst) await endOtherSessions(app, { context, signedIn, response })
        return { passkey }
      })
    },
  )
}

function changeRoutes(routes: Routes, { store: { db }, recorder }: Deps): void {
  routes.serve(
    passkeyEndpoints.renamePasskey,
    async ({ context, signedIn: { person }, params: { passkeyId: id }, body: { name } }) => {
      const old = await passkeys.needPasskey(db, person.id, id)
      const target = `${person.email}: ${old.name} → ${name}`
      return recorder.around(context, { action: 'passkey.rename', target }, async () => {
        await passkeys.renamePasskey(db, person.id, { id, name })
        return {}
      })
    },
  )
  routes.serve(
    passkeyEndpoints.removePasskey,
    async ({ context, signedIn: { person }, params: { passkeyId: id } }) => {
      const { name } = await passkeys.needPasskey(db, person.id, id)
      const entry = { action: 'passkey.remove', target: `${person.email}: ${name}` } as const
      return recorder.around(context, entry, async () => {
        await passkeys.removePasskey(db, person.id, id)
        return {}
      })
    },
  )
}

type Exchange = { context: RequestContext; signedIn: SignedIn; response: Response }

/** Those begun without a second factor, this one too: another takes its place. */
async function endOtherSessions(
  { auth, store, sessions }: Deps,
  { context, signedIn: { person, sessionId }, response }: Exchange,
): Promise<void> {
  const session = await companySessionIn(store.db, sessionId)
  const reply = await arriving({ session }, () =>
    auth.api.beginSession({
      body: { personId: person.id },
      headers: authHeaders(context, undefined),
      asResponse: true,
    }),
  )
  const renewed = await sessions.find({ cookie: cookiesSetBy(reply) })
  await sessions.revokeAll(person.id, renewed?.sessionId ?? sessionId)
  if (renewed) forwardCookies(reply, response)
}

/** Why a person cannot add a passkey, if so: it would outlive the company account that is their only way in. */
async function findObstacle(
  { store: { db }, ways }: Deps,
  personId: string,
): Promise<Passkeys['obstacle']> {
  if (!(await isLocalSignInOpen(db, ways))) return 'closed'
  return (await hasPassword(db, personId)) ? null : 'without-password'
}

async function requireNoObstacle(app: Deps, personId: string): Promise<void> {
  const variant = await findObstacle(app, personId)
  if (variant) throw passkeys.unavailable(variant)
}
