import { peopleEndpoints, type Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { callApi } from '#src/api/client.ts'
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
  send: (person: Person, role: Role) => Promise<Invited | undefined>
}

const nothing = () => undefined

/** How each action is asked, done and told. */
export const plans: Record<ActionKind, Plan> = {
  role: {
    ...messages.changeRole,
    send: (person, role) => change(person, { role }),
  },
  'new-link': {
    ...messages.newLink,
    send: ({ id }) => callApi(peopleEndpoints.inviteAgain, { params: { personId: id } }),
  },
  'company-link': {
    ...messages.companyLink,
    send: ({ id }) => callApi(peopleEndpoints.inviteAgain, { params: { personId: id } }),
  },
  'reset-second-factor': {
    ...messages.resetSecondFactor,
    send: ({ id }) =>
      callApi(peopleEndpoints.resetSecondFactor, { params: { personId: id } }).then(nothing),
  },
  disable: {
    ...messages.disable,
    send: (person) => change(person, { isDisabled: true }),
  },
  enable: {
    ...messages.enable,
    send: (person) => change(person, { isDisabled: false }),
  },
  remove: {
    ...messages.remove,
    send: ({ id }) =>
      callApi(peopleEndpoints.removePerson, { params: { personId: id } }).then(nothing),
  },
}

type Wanted = { role?: Role; isDisabled?: boolean }

function change({ id, version }: Person, wanted: Wanted): Promise<undefined> {
  const body = version === undefined ? wanted : { ...wanted, version }
  return callApi(peopleEndpoints.changePerson, { params: { personId: id }, body }).then(nothing)
}
