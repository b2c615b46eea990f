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
  /** Resolves with the link, if one was made. @throws ApiError */
  send: (personId: string, role: Role) => Promise<Invited | undefined>
}

const nothing = () => undefined

/** How each action is asked, done and told. */
export const plans: Record<ActionKind, Plan> = {
  role: {
    ...messages.changeRole,
    send: (personId, role) => change(personId, { role }),
  },
  'new-link': {
    ...messages.newLink,
    send: (personId) => callApi(peopleEndpoints.inviteAgain, { params: { personId } }),
  },
  'company-link': {
    ...messages.companyLink,
    send: (personId) => callApi(peopleEndpoints.inviteAgain, { params: { personId } }),
  },
  'reset-second-factor': {
    ...messages.resetSecondFactor,
    send: (personId) =>
      callApi(peopleEndpoints.resetSecondFactor, { params: { personId } }).then(nothing),
  },
  disable: {
    ...messages.disable,
    send: (personId) => change(personId, { isDisabled: true }),
  },
  enable: {
    ...messages.enable,
    send: (personId) => change(personId, { isDisabled: false }),
  },
  remove: {
    ...messages.remove,
    send: (personId) =>
      callApi(peopleEndpoints.removePerson, { params: { personId } }).then(nothing),
  },
}

function change(personId: string, body: { role?: Role; isDisabled?: boolean }): Promise<undefined> {
  return callApi(peopleEndpoints.changePerson, { params: { personId }, body }).then(nothing)
}
