import type { Person } from '@sipdesk/shared/person.ts'

/** Whether somebody can come in. */
export function stateOf({ isDisabled, hasJoined }: Person): 'active' | 'invited' | 'disabled' {
  if (isDisabled) return 'disabled'
  return hasJoined ? 'active' : 'invited'
}
