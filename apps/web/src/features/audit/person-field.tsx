import type { RecordedPerson } from '@sipdesk/shared/audit.ts'
import { useQuery } from '@tanstack/react-query'
import { SelectField, type Apply } from './filter-fields.tsx'
import { recordedPeopleQuery } from './queries.ts'
import * as messages from '#messages/features/audit'

/** Whose activity to look for: everybody who is here, and everybody whom the record names. */
export function PersonField({ person, onApply }: { person: string; onApply: Apply }) {
  const { data, error } = useQuery(recordedPeopleQuery)
  const people = data?.people ?? []
  const isKnown = person === '' || people.some(({ id }) => id === person)
  return (
    <SelectField
      label={messages.person}
      name="person"
      value={person}
      onApply={onApply}
      hint={error && !data ? messages.namesUnread : undefined}
    >
      <option value="">{messages.everybody}</option>
      {!isKnown && (
        <option value={person} translate="no">
          {person}
        </option>
      )}
      {people.map((one) => (
        <option key={one.id} value={one.id} translate="no">
          {textOf(one)}
        </option>
      ))}
    </SelectField>
  )
}

function textOf({ name, email, state }: RecordedPerson): string {
  if (state === 'active') return messages.activePerson(name, email ?? '')
  return messages.formerPerson(name, email, messages.personStates[state])
}
