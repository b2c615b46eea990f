import { ROLES } from '@sipdesk/shared/role.ts'
import type { ComponentProps } from 'react'
import { page as messages } from '#messages/features/people'
import { roleNames } from '#messages/ui'

/** A choice of role, with what each may do. */
export function RoleField({ id, ...select }: ComponentProps<'select'> & { id: string }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {messages.role}
      </label>
      <select {...select} id={id} className="input" aria-describedby={`${id}-hint`}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roleNames[role]}
          </option>
        ))}
      </select>
      <ul className="quiet" id={`${id}-hint`}>
        {ROLES.map((role) => (
          <li key={role}>{messages.roleHints[role]}</li>
        ))}
      </ul>
    </div>
  )
}
