import type { Person } from '@sipdesk/shared/person.ts'
import { roleNames } from '#words/role-names.ts'

/**
 * What an admin may do to a person: `label` is on the button that asks and on the one that confirms,
 * `title` and `consequence` are what is asked, `done` is told afterwards. `isOwn` if they do it to themselves.
 */
export const changeRole = {
  label: 'Change role',
  title: (name: string) => `Change the role of ${name}?`,
  consequence: (_: Person, isOwn: boolean) =>
    isOwn
      ? 'It counts at once. Only an admin can open this page.'
      : 'It counts at once. They stay signed in.',
  done: (name: string) => `Role of ${name} changed`,
}

export const newLink = {
  label: 'New password link',
  title: (name: string) => `Make a new password link for ${name}?`,
  consequence: ({ hasJoined }: Person, isOwn: boolean) => {
    if (!hasJoined) return 'An earlier link stops working.'
    return isOwn
      ? 'Your other sessions end. The password stays until the link is used. An earlier link stops working.'
      : 'They are signed out at once. The password stays until the link is used. An earlier link stops working.'
  },
  done: (name: string) => `Link for ${name} made`,
}

export const resetSecondFactor = {
  label: 'Reset second factor',
  title: (name: string) => `Reset the second factor of ${name}?`,
  consequence: (_: Person, isOwn: boolean) =>
    isOwn
      ? 'You are signed out at once. Until a new one is set up, the password alone is enough.'
      : 'They are signed out at once. Until a new one is set up, the password alone is enough.',
  done: (name: string) => `Second factor of ${name} reset`,
}

export const disable = {
  label: 'Disable',
  title: (name: string) => `Disable ${name}?`,
  consequence: () =>
    'They are signed out at once. What they did stays on record. You can enable them again.',
  done: (name: string) => `${name} is disabled`,
}

export const enable = {
  label: 'Enable',
  title: (name: string) => `Enable ${name}?`,
  consequence: ({ role }: Person) => `They can sign in again, with the role ${roleNames[role]}.`,
  done: (name: string) => `${name} is enabled`,
}

export const remove = {
  label: 'Remove',
  title: (name: string) => `Remove ${name}?`,
  consequence: () =>
    'They are signed out at once. What they did stays on record. To let them in again, invite them again.',
  done: (name: string) => `${name} is removed`,
}
