import { peopleEndpoints, type Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import type { ApprovalGate } from '../http/approval-gate.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { withdrawHandoversBy } from '../store/handovers.ts'
import type { Database, Store } from '../store/store.ts'
import {
  emailTaken,
  findPersonByEmail,
  giveAccess,
  holdPerson,
  insertPerson,
  listPeople,
  needPerson,
  removeSecondFactor,
} from './directory.ts'
import { listIdleAccounts, listLinked } from './company-accounts.ts'
import { createInvitation } from './invitations.ts'
import { withAnAdminLeft } from './last-admin.ts'
import { listMissingClaims } from './missing-claims.ts'
import { inRecord, type DirectoryChooses } from './person-lists-routes.ts'
import { removePassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { isLocalSignInOpen, type WaysIn } from './ways-in.ts'

type Deps = {
  guard: Guard
  approvals: ApprovalGate
  recorder: Recorder
  store: Store
  appUrl: URL
  ways: WaysIn
  directoryChooses: DirectoryChooses
}

/** What admins do about people. */
export function peopleRoutes(app: Deps): Router {
  const routes = new Routes(app.guard, app.approvals)
  listRoute(routes, app)
  inviteRoutes(routes, app)
  changeRoutes(routes, app)
  secondFactorRoute(routes, app)
  return routes.router
}

function listRoute(routes: Routes, { store, ways, directoryChooses }: Deps): void {
  const { issuer } = ways
  routes.serve(peopleEndpoints.listPeople, async () => {
    const people = await listPeople(store.db)
    const canUseLink = await linkUse(store.db, ways)
    const isDirectorys = await directoryChooses()
    return {
      people: people.map((person) => ({
        ...person,
        canUseLink: canUseLink(person.id),
        areListsFromDirectory: isDirectorys(person.id),
      })),
      companyAccounts: issuer === undefined ? [] : await listIdleAccounts(store.db, issuer),
      missingClaims: issuer === undefined ? [] : await listMissingClaims(store.db),
      localSignIn: await isLocalSignInOpen(store.db, ways),
    }
  })
}

function inviteRoutes(routes: Routes, { recorder, store, appUrl, ways }: Deps): void {
  routes.serve(peopleEndpoints.invitePerson, ({ context, signedIn, body }) => {
    const evidence = body.lists ? inRecord(body.lists) : null
    const target = `${body.email}: ${body.role}`
    const entry = { action: 'person.invite', target, evidence } as const
    return recorder.around(context, entry, async () => {
      if (await findPersonByEmail(store.db, body.email)) throw emailTaken()
      const invited = store.db.transaction().execute(async (db) => {
        const id = await insertPerson(db, body)
        const invitation = await createInvitation(db, id, signedIn.person.id, appUrl)
        return { person: await needPerson(db, id), invitation }
      })
      return invited.catch(async (error: unknown) => {
        // Another request was first.
        throw (await findPersonByEmail(store.db, body.email)) ? emailTaken() : error
      })
    })
  })

  routes.serve(peopleEndpoints.inviteAgain, async ({ context, signedIn, params: { personId } }) => {
    const person = await needPerson(store.db, personId)
    const canUseLink = await linkUse(store.db, ways)
    if (!canUseLink(personId)) {
      throw new HttpProblem({ code: 'link-not-needed', outcome: 'not-applied' })
    }
    const entry = { action: 'person.reset-password', target: person.email } as const
    return recorder.around(context, entry, async () => {
      // What was known to somebody else opens nothing from now on, whether or not the link is used.
      const whose = { personId, staysAdmin: false, ways }
      const invitation = await withAnAdminLeft(store, whose, async (db) => {
        await holdPerson(db, store.engine, { personId })
        const made = await createInvitation(db, personId, signedIn.person.id, appUrl)
        await removePassword(db, personId)
        await endSessions(db, personId, signedIn.sessionId)
        return made
      })
      return { person, invitation }
    })
  })
}

function changeRoutes(routes: Routes, { recorder, store, ways }: Deps): void {
  routes.serve(peopleEndpoints.changePerson, async ({ context, params: { personId }, body }) => {
    const person = await needPerson(store.db, personId)
    const { role = person.role, isDisabled = person.isDisabled, version } = body
    const target = `${person.email}: ${role}`
    const entry = { action: actionOf(person, isDisabled), target } as const
    return recorder.around(context, entry, async () => {
      // Only what was asked for is written: another admin may change the rest at the same moment.
      const staysAdmin = (body.role ?? 'admin') === 'admin' && body.isDisabled !== true
      await withAnAdminLeft(store, { personId, staysAdmin, ways }, async (db) => {
        const before = await holdPerson(db, store.engine, { personId, version })
        await changePerson(db, before, body)
      })
      return { person: await needPerson(store.db, personId) }
    })
  })

  routes.serve(peopleEndpoints.removePerson, async ({ context, params: { personId } }) => {
    const { email } = await needPerson(store.db, personId)
    return recorder.around(context, { action: 'person.remove', target: email }, async () => {
      await withAnAdminLeft(store, { personId, staysAdmin: false, ways }, async (db) => {
        await db.deleteFrom('people').where('id', '=', personId).execute()
        await withdrawHandoversBy(db, personId)
      })
      return {}
    })
  })
}

function secondFactorRoute(routes: Routes, { recorder, store }: Deps): void {
  routes.serve(peopleEndpoints.resetSecondFactor, async ({ context, params: { personId } }) => {
    const { email } = await needPerson(store.db, personId)
    const entry = { action: 'person.reset-second-factor', target: email } as const
    return recorder.around(context, entry, async () => {
      await store.db.transaction().execute(async (db) => {
        // A passkey that is being added waits, and finds no session any more.
        await holdPerson(db, store.engine, { personId })
        await removeSecondFactor(db, personId)
        await endSessions(db, personId)
      })
      return { person: await needPerson(store.db, personId) }
    })
  })
}

/** Whom a link helps to come in: everybody; where passwords are closed, those who have no company account yet. */
async function linkUse(db: Database, ways: WaysIn): Promise<(personId: string) => boolean> {
  if (await isLocalSignInOpen(db, ways)) return () => true
  const linked = await listLinked(db, ways.issuer)
  return (personId) => !linked.has(personId)
}

function actionOf(person: Person, isDisabled: boolean) {
  if (isDisabled === person.isDisabled) return 'person.change-role'
  return isDisabled ? 'person.disable' : 'person.enable'
}

type Wanted = { role?: Role | undefined; isDisabled?: boolean | undefined }

/** Gives a person another role, or takes access away or gives it back; what is not named stays. */
async function changePerson(db: Database, before: Person, wanted: Wanted): Promise<void> {
  const { role = before.role, isDisabled = before.isDisabled } = wanted
  const disabledAt = isDisabled ? new Date().toISOString() : null
  await giveAccess(db, before.id, {
    role,
    ...(isDisabled !== before.isDisabled && { disabledAt }),
  })
  if (!isDisabled) return
  await withdrawHandoversBy(db, before.id)
  await endSessions(db, before.id)
}
