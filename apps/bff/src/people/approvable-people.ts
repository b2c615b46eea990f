import { kindOfAccess, type ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { BodyOf, ParamsOf } from '@sipdesk/shared/endpoint.ts'
import type { Person, peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Approvable, Asked } from '../http/approval-gate.ts'
import type { Database, Store } from '../store/store.ts'
import { findRequest } from './company-requests.ts'
import { emailTaken, findPersonByEmail, needPerson } from './directory.ts'
import type { WaysIn } from './ways-in.ts'

type Endpoints = typeof peopleEndpoints
type InputOf<E> = { params: ParamsOf<E>; body: BodyOf<E> }
type Deps = { store: Pick<Store, 'db'>; ways: Pick<WaysIn, 'issuer'> }

/** What a second admin may have to confirm about people: who becomes an admin or is one no more, and who gets into another's account. */
export function approvablePeople({ store: { db }, ways: { issuer } }: Deps) {
  return {
    invitePerson: inviting(db),
    changePerson: changing(db),
    removePerson: removing(db),
    resetSecondFactor: opening(db, 'person.reset-second-factor'),
    inviteAgain: opening(db, 'person.reset-password'),
    approveCompanyAccount: linking(db, issuer),
  }
}

/** Somebody who is here already is refused at once, also if they were removed before the change were made. */
function inviting(db: Database): Approvable<InputOf<Endpoints['invitePerson']>> {
  return async ({ body: { email, role } }) => {
    if (role !== 'admin') return undefined
    if (await findPersonByEmail(db, email)) throw emailTaken()
    return {
      kind: 'make-admin',
      action: 'person.invite',
      subject: { target: email },
      targetKey: `email:${email}`,
      target: email,
      version: 'new',
      role,
    }
  }
}

function changing(db: Database): Approvable<InputOf<Endpoints['changePerson']>> {
  return async ({ params: { personId }, body }) => {
    const person = await needPerson(db, personId)
    const kind = kindOfAccess(person, body)
    const { role = person.role, isDisabled = person.isDisabled } = body
    const gives = isDisabled ? 'person.disable' : 'person.enable'
    const action = isDisabled === person.isDisabled ? 'person.change-role' : gives
    return kind && { ...about(person, kind, action), ...(body.role && { role }) }
  }
}

function removing(db: Database): Approvable<InputOf<Endpoints['removePerson']>> {
  return async ({ params: { personId } }) => {
    const person = await needPerson(db, personId)
    return person.role === 'admin' ? about(person, 'remove-admin', 'person.remove') : undefined
  }
}

/** One's own account is open already. */
function opening(
  db: Database,
  action: 'person.reset-second-factor' | 'person.reset-password',
): Approvable<InputOf<Endpoints['inviteAgain']>> {
  return async ({ params: { personId } }, by) => {
    const person = await needPerson(db, personId)
    return personId === by.personId ? undefined : about(person, 'reset-second-factor', action)
  }
}

/** An account that does not wait any more is refused by the ordinary code. */
function linking(
  db: Database,
  issuer: string | undefined,
): Approvable<InputOf<Endpoints['approveCompanyAccount']>> {
  return async ({ params: { accountId } }) => {
    const request = issuer === undefined ? undefined : await findRequest(db, issuer, accountId)
    if (!request) return undefined
    const person = await needPerson(db, request.personId)
    const asked = about(person, 'reset-second-factor', 'company-account.approve')
    return { ...asked, version: `${asked.version} ${request.id} ${request.email}` }
  }
}

function about(person: Person, kind: ApprovalKind, action: Asked['action']): Asked {
  const { id, email, version, hasSecondFactor, hasJoined } = person
  return {
    kind,
    action,
    subject: { target: email },
    targetKey: `person:${id}`,
    target: email,
    version: `${version} ${hasSecondFactor} ${hasJoined}`,
  }
}
