import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { chooseLists } from '../store/person-lists.ts'
import type { Store } from '../store/store.ts'
import { listLinked } from './company-accounts.ts'
import { holdPerson, needPerson } from './directory.ts'
import type { WaysIn } from './ways-in.ts'

type Deps = {
  guard: Guard
  recorder: Recorder
  store: Store
  ways: WaysIn
  directoryChooses: DirectoryChooses
}

/** Whose lists the company's directory chooses, so that nobody here does. */
export type DirectoryChooses = () => Promise<(personId: string) => boolean>

/** It does of those with an account of the company, where it is asked for their lists. */
export function createDirectoryChooses(
  { db }: Store,
  { issuer }: WaysIn,
  listClaim: string | undefined,
): DirectoryChooses {
  if (listClaim === undefined) return async () => () => false
  return async () => {
    const linked = await listLinked(db, issuer)
    return (personId) => linked.has(personId)
  }
}

/** Which lists a person may reach: admins choose. */
export function personListsRoutes({ guard, recorder, store, directoryChooses }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(peopleEndpoints.changeLists, async ({ context, params: { personId }, body }) => {
    const { email } = await needPerson(store.db, personId)
    if ((await directoryChooses())(personId)) throw fromDirectory()
    const { lists, version } = body
    const entry = { action: 'person.change-lists', target: email } as const
    const change = () =>
      store.db.transaction().execute(async (db) => {
        const before = await holdPerson(db, store.engine, { personId, version })
        await chooseLists(db, personId, lists)
        return { before, person: await needPerson(db, personId) }
      })
    const intent = { ...entry, evidence: `-> ${inRecord(lists)}` }
    return recorder.around(context, intent, change, ({ before }) => ({
      evidence: changeInRecord(before.lists, lists),
    }))
  })
  return routes.router
}

/** What was chosen before, and what since, as the record says it. */
export function changeInRecord(before: ChosenLists | undefined, after: ChosenLists): string {
  return `${inRecord(before)} -> ${inRecord(after)}`
}

/** `all`, `none`, or the SIDs. */
export function inRecord(lists: ChosenLists | undefined): string {
  if (lists == null) return 'all'
  return lists.length === 0 ? 'none' : lists.join(' ')
}

function fromDirectory(): HttpProblem {
  return new HttpProblem({ code: 'lists-from-directory', outcome: 'not-applied' })
}
