import { peopleEndpoints } from '@sipdesk/shared/people-api.ts'
import type { Person, Role } from '@sipdesk/shared/person.ts'
import { callApi } from '#src/api/client.ts'
import * as words from '#words/person-deeds.ts'
import type { Invited } from './people-query.ts'

export type DeedKind = 'role' | 'new-link' | 'reset-second-factor' | 'disable' | 'enable' | 'remove'

/** Something that an admin is about to do to a person. */
export type Deed = { kind: DeedKind; person: Person }

type Plan = {
  /** On the button in the row, and on the one that confirms. */
  label: string
  title: (name: string) => string
  consequence: (person: Person, isOwn: boolean) => string
  done: (name: string) => string
  /** Resolves with the link, if one was made. @throws ApiError */
  send: (personId: string, role: Role) => Promise<Invited | undefined>
}

const nothing = () => undefined

/** How each deed is asked, done and told. */
export const plans: Record<DeedKind, Plan> = {
  role: {
    ...words.changeRole,
    send: (personId, role) => change(personId, { role }),
  },
  'new-link': {
    ...words.newLink,
    send: (personId) => callApi(peopleEndpoints.inviteAgain, { params: { personId } }),
  },
  'reset-second-factor': {
    ...words.resetSecondFactor,
    send: (personId) =>
      callApi(peopleEndpoints.resetSecondFactor, { params: { personId } }).then(nothing),
  },
  disable: {
    ...words.disable,
    send: (personId) => change(personId, { isDisabled: true }),
  },
  enable: {
    ...words.enable,
    send: (personId) => change(personId, { isDisabled: false }),
  },
  remove: {
    ...words.remove,
    send: (personId) =>
      callApi(peopleEndpoints.removePerson, { params: { personId } }).then(nothing),
  },
}

function change(personId: string, body: { role?: Role; isDisabled?: boolean }): Promise<undefined> {
  return callApi(peopleEndpoints.changePerson, { params: { personId }, body }).then(nothing)
}
