import { ROLES } from '@sipdesk/shared/person.ts'
import type { ComponentProps } from 'react'
import { roleWords } from './words.ts'

/** A choice of role, with what each may do. */
export function RoleField({ id, ...select }: ComponentProps<'select'> & { id: string }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Role
      </label>
      <select {...select} id={id} className="input" aria-describedby={`${id}-hint`}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roleWords[role].name}
          </option>
        ))}
      </select>
      <ul className="quiet" id={`${id}-hint`}>
        {ROLES.map((role) => (
          <li key={role}>
            <strong>{roleWords[role].name}</strong> {roleWords[role].does}
          </li>
        ))}
      </ul>
    </div>
  )
}
