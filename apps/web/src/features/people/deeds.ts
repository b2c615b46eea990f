import { peopleEndpoints } from '@sipdesk/shared/people-api.ts'
import type { Person, Role } from '@sipdesk/shared/person.ts'
import { callApi } from '#src/api/client.ts'
import type { Invited } from './people-query.ts'
import { roleWords } from './words.ts'

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
    label: 'Change role',
    title: (name) => `Change the role of ${name}?`,
    consequence: (_, isOwn) =>
      isOwn
        ? 'It counts at once. Only an admin can open this page.'
        : 'It counts at once. They stay signed in.',
    done: (name) => `Role of ${name} changed`,
    send: (personId, role) => change(personId, { role }),
  },
  'new-link': {
    label: 'New password link',
    title: (name) => `Make a new password link for ${name}?`,
    consequence: ({ hasJoined }, isOwn) =>
      hasJoined
        ? `${isOwn ? 'Your other sessions end.' : 'They are signed out at once.'} The password stays until the link is used. An earlier link stops working.`
        : 'An earlier link stops working.',
    done: (name) => `Link for ${name} made`,
    send: (personId) => callApi(peopleEndpoints.inviteAgain, { params: { personId } }),
  },
  'reset-second-factor': {
    label: 'Reset second factor',
    title: (name) => `Reset the second factor of ${name}?`,
    consequence: (_, isOwn) =>
      `${isOwn ? 'You are' : 'They are'} signed out at once. Until a new one is set up, the password alone is enough.`,
    done: (name) => `Second factor of ${name} reset`,
    send: (personId) =>
      callApi(peopleEndpoints.resetSecondFactor, { params: { personId } }).then(nothing),
  },
  disable: {
    label: 'Disable',
    title: (name) => `Disable ${name}?`,
    consequence: () =>
      'They are signed out at once. What they did stays on record. You can enable them again.',
    done: (name) => `${name} is disabled`,
    send: (personId) => change(personId, { isDisabled: true }),
  },
  enable: {
    label: 'Enable',
    title: (name) => `Enable ${name}?`,
    consequence: ({ role }) => `They can sign in again, with the role ${roleWords[role].name}.`,
    done: (name) => `${name} is enabled`,
    send: (personId) => change(personId, { isDisabled: false }),
  },
  remove: {
    label: 'Remove',
    title: (name) => `Remove ${name}?`,
    consequence: () =>
      'They are signed out at once. What they did stays on record. To let them in again, invite them again.',
    done: (name) => `${name} is removed`,
    send: (personId) =>
      callApi(peopleEndpoints.removePerson, { params: { personId } }).then(nothing),
  },
}

function change(personId: string, body: { role?: Role; isDisabled?: boolean }): Promise<undefined> {
  return callApi(peopleEndpoints.changePerson, { params: { personId }, body }).then(nothing)
}
