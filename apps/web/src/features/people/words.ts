import type { Person, Role } from '@sipdesk/shared/person.ts'

/** What a role is called, and what somebody of this role does. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  viewer: { name: 'Viewer', does: 'sees lists and credentials.' },
  operator: { name: 'Operator', does: 'also creates credentials.' },
  admin: { name: 'Admin', does: 'also manages people and reads the record.' },
}

/** Whether somebody can come in. */
export function stateOf({ isDisabled, hasJoined }: Person): 'Active' | 'Invited' | 'Disabled' {
  if (isDisabled) return 'Disabled'
  return hasJoined ? 'Active' : 'Invited'
}
