import { peopleEndpoints, type Person } from '@sipdesk/shared/people.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { withdrawHandoversBy } from '../store/handovers.ts'
import type { Database, Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { findPerson, findPersonByEmail, listPeople, removeSecondFactor } from './directory.ts'
import { listIdleAccounts, listLinked } from './company-accounts.ts'
import { createPerson } from './first-admin.ts'
import { createInvitation } from './invitations.ts'
import { withAnAdminLeft } from './last-admin.ts'
import { removePassword } from './passwords.ts'
import type { Sessions } from './sessions.ts'
import { isLocalSignInOpen, type WaysIn } from './ways-in.ts'

type Deps = {
  auth: Auth
  guard: Guard
  sessions: Sessions
  recorder: Recorder
  store: Store
  appUrl: URL
  ways: WaysIn
}

/** What admins do about people. */
export function peopleRoutes(app: Deps): Router {
  const routes = new Routes(app.guard)
  inviteRoutes(routes, app)
  changeRoutes(routes, app)
  secondFactorRoute(routes, app)
  return routes.router
}

function inviteRoutes(routes: Routes, app: Deps): void {
  const { auth, recorder, store, appUrl, sessions, ways } = app
  const { issuer } = ways
  routes.serve(peopleEndpoints.listPeople, async () => {
    const people = await listPeople(store.db)
    const canUseLink = await linkUse(store.db, ways)
    return {
      people: people.map((person) => ({ ...person, canUseLink: canUseLink(person.id) })),
      companyAccounts: issuer === undefined ? [] : await listIdleAccounts(store.db, issuer),
      localSignIn: await isLocalSignInOpen(store.db, ways),
    }
  })

  routes.serve(peopleEndpoints.invitePerson, ({ context, signedIn, body }) =>
    recorder.around(context, { action: 'person.invite', target: body.email }, async () => {
      if (await findPersonByEmail(store.db, body.email)) throw emailTaken()
      const id = await createPerson(auth, body).catch(async (error: unknown) => {
        // Another request was first.
        throw (await findPersonByEmail(store.db, body.email)) ? emailTaken() : error
      })
      const invitation = await createInvitation(store.db, id, signedIn.person.id, appUrl)
      return { person: await need(store, id), invitation }
    }),
  )

  routes.serve(peopleEndpoints.inviteAgain, async ({ context, signedIn, params: { personId } }) => {
    const person = await need(store, personId)
    const canUseLink = await linkUse(store.db, ways)
    if (!canUseLink(personId)) {
      throw new HttpProblem({ code: 'link-not-needed', outcome: 'not-applied' })
    }
    const entry = { action: 'person.reset-password', target: person.email } as const
    return recorder.around(context, entry, async () => {
      // What was known to somebody else opens nothing from now on, whether or not the link is used.
      await withAnAdminLeft(store, { personId, staysAdmin: false, ways }, (db) =>
        removePassword(db, personId),
      )
      const invitation = await createInvitation(store.db, personId, signedIn.person.id, appUrl)
      await sessions.revokeAll(personId, signedIn.sessionId)
      return { person, invitation }
    })
  })
}

function changeRoutes(routes: Routes, { recorder, store, sessions, ways }: Deps): void {
  routes.serve(peopleEndpoints.changePerson, async ({ context, params: { personId }, body }) => {
    const person = await need(store, personId)
    const { role = person.role, isDisabled = person.isDisabled } = body
    const action =
      isDisabled === person.isDisabled
        ? 'person.change-role'
        : isDisabled
          ? 'person.disable'
          : 'person.enable'
    const entry = { action, target: `${person.email}: ${role}` } as const
    return recorder.around(context, entry, async () => {
      // Only what was asked for is written: another admin may change the rest at the same moment.
      const staysAdmin = (body.role ?? 'admin') === 'admin' && body.isDisabled !== true
      await withAnAdminLeft(store, { personId, staysAdmin, ways }, async (db) => {
        await db
          .updateTable('people')
          .set((eb) => ({
            role: body.role ?? eb.ref('role'),
            ...(isDisabled !== person.isDisabled && { disabledAt: sinceNow(isDisabled) }),
          }))
          .where('id', '=', personId)
          .execute()
        if (isDisabled) await withdrawHandoversBy(db, personId)
      })
      if (isDisabled) await sessions.revokeAll(personId)
      return { person: await need(store, personId) }
    })
  })

  routes.serve(peopleEndpoints.removePerson, async ({ context, params: { personId } }) => {
    const { email } = await need(store, personId)
    return recorder.around(context, { action: 'person.remove', target: email }, async () => {
      await withAnAdminLeft(store, { personId, staysAdmin: false, ways }, async (db) => {
        await db.deleteFrom('people').where('id', '=', personId).execute()
        await withdrawHandoversBy(db, personId)
      })
      return {}
    })
  })
}

function secondFactorRoute(routes: Routes, { recorder, store, sessions }: Deps): void {
  routes.serve(peopleEndpoints.resetSecondFactor, async ({ context, params: { personId } }) => {
    const { email } = await need(store, personId)
    const entry = { action: 'person.reset-second-factor', target: email } as const
    return recorder.around(context, entry, async () => {
      await store.db.transaction().execute(async (db) => {
        // First, so that none of them can add a factor that stays.
        await db.deleteFrom('sessions').where('userId', '=', personId).execute()
        await removeSecondFactor(db, store.engine, personId)
      })
      await sessions.revokeAll(personId)
      return { person: await need(store, personId) }
    })
  })
}

/** Whom a link helps to come in: everybody, but where passwords are closed, for whom it was the way to the company account. */
async function linkUse(db: Database, ways: WaysIn): Promise<(personId: string) => boolean> {
  if (await isLocalSignInOpen(db, ways)) return () => true
  const linked = await listLinked(db, ways.issuer)
  return (personId) => !linked.has(personId)
}

function emailTaken(): HttpProblem {
  return new HttpProblem({
    code: 'email-taken',
    errors: [{ field: 'email', code: 'email-taken' }],
    outcome: 'not-applied',
  })
}

function sinceNow(isDisabled: boolean): string | null {
  return isDisabled ? new Date().toISOString() : null
}

async function need({ db }: Store, personId: string): Promise<Person> {
  const person = await findPerson(db, personId)
  if (person) return person
  throw new HttpProblem({ code: 'not-found', variant: 'person', outcome: 'not-applied' })
}
