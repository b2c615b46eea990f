import {
  kindOfAccess,
  type ApprovalKind,
  type WaitingForApproval,
} from '@sipdesk/shared/approval.ts'
import { peopleEndpoints, type Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { callApi, isWaiting } from '#src/api/client.ts'
import type { Invited } from './queries.ts'
import { actions as messages } from '#messages/features/people'

export type ActionKind =
  | 'role'
  | 'new-link'
  | 'company-link'
  | 'reset-second-factor'
  | 'disable'
  | 'enable'
  | 'remove'

/** Something that an admin is about to do to a person. */
export type PersonAction = { kind: ActionKind; person: Person }

type Plan = {
  /** On the button in the row, and on the one that confirms. */
  label: string
  title: (name: string) => string
  consequence: (person: Person, isOwn: boolean, isLocal: boolean) => string
  done: (name: string) => string
  /** Of the person as they are known here. Resolves with the link, if one was made. @throws ApiError */
  send: (person: Person, role: Role, reason: string) => Promise<Invited | Waits | undefined>
  /** What a second admin may have to confirm of it. */
  kind: (person: Person, role: Role, isOwn: boolean) => ApprovalKind | undefined
}

type Waits = WaitingForApproval

/** The answer that it waits, or nothing. */
const waits = (reply: unknown) => (isWaiting(reply) ? reply : undefined)

/** One's own account is open already. */
const opens = (_person: Person, _role: Role, isOwn: boolean) =>
  isOwn ? undefined : 'reset-second-factor'

/** How each action is asked, done and told. */
export const plans: Record<ActionKind, Plan> = {
  role: {
    ...messages.changeRole,
    send: (person, role, reason) => change(person, { role }, reason),
    kind: (person, role) => kindOfAccess(person, { role }),
  },
  'new-link': {
    ...messages.newLink,
    send: ({ id }, _role, reason) =>
      callApi(peopleEndpoints.inviteAgain, { params: { personId: id }, reason }),
    kind: opens,
  },
  'company-link': {
    ...messages.companyLink,
    send: ({ id }, _role, reason) =>
      callApi(peopleEndpoints.inviteAgain, { params: { personId: id }, reason }),
    kind: opens,
  },
  'reset-second-factor': {
    ...messages.resetSecondFactor,
    send: ({ id }, _role, reason) =>
      callApi(peopleEndpoints.resetSecondFactor, { params: { personId: id }, reason }).then(waits),
    kind: opens,
  },
  disable: {
    ...messages.disable,
    send: (person, _role, reason) => change(person, { isDisabled: true }, reason),
    kind: (person) => kindOfAccess(person, { isDisabled: true }),
  },
  enable: {
    ...messages.enable,
    send: (person, _role, reason) => change(person, { isDisabled: false }, reason),
    kind: (person) => kindOfAccess(person, { isDisabled: false }),
  },
  remove: {
    ...messages.remove,
    send: ({ id }, _role, reason) =>
      callApi(peopleEndpoints.removePerson, { params: { personId: id }, reason }).then(waits),
    kind: ({ role }) => (role === 'admin' ? 'remove-admin' : undefined),
  },
}

type Wanted = { role?: Role; isDisabled?: boolean }

async function change({ id, version }: Person, wanted: Wanted, reason: string) {
  const body = version === undefined ? wanted : { ...wanted, version }
  return waits(
    await callApi(peopleEndpoints.changePerson, { params: { personId: id }, body, reason }),
  )
}
