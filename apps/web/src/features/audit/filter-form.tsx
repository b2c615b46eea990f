import { AUDIT_ACTIONS, AUDIT_RESULTS, type AuditFilter } from '@sipdesk/shared/audit.ts'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { peopleQuery } from '#src/api/queries.ts'
import { Button } from '#src/ui/button.tsx'
import { SelectField, TextField, TimeField, type Apply } from './filter-fields.tsx'
import { localFromIso, timeZone } from './local-time.ts'
import { filterFromForm, isNarrow } from './filter.ts'
import * as messages from '#messages/features/audit'

type Props = { filter: AuditFilter; onFilter: (next: AuditFilter) => void; onClear: () => void }

/** What to look for in the record. */
export function FilterForm({ filter, onFilter, onClear }: Props) {
  const hintId = useId()
  const apply: Apply = (form) => {
    if (form) onFilter(filterFromForm(new FormData(form), filter))
  }
  const textField = (label: string, name: 'list' | 'username') => (
    <TextField label={label} name={name} value={filter[name] ?? ''} onApply={apply} />
  )
  const timeField = (label: string, name: 'from' | 'to') => (
    <TimeField
      label={label}
      name={name}
      value={filter[name] ? localFromIso(filter[name]) : ''}
      onApply={apply}
      hintId={hintId}
    />
  )
  return (
    <form
      className="card record-filter"
      role="search"
      aria-label={messages.filterRecord}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        apply(event.currentTarget)
      }}
    >
      <div className="record-fields">
        <PersonField person={filter.person ?? ''} onApply={apply} />
        <SelectField
          label={messages.action}
          name="action"
          value={filter.action ?? ''}
          onApply={apply}
        >
          <option value="">{messages.allActions}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {messages.actions[action]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={messages.result}
          name="result"
          value={filter.result ?? ''}
          onApply={apply}
        >
          <option value="">{messages.allResults}</option>
          {AUDIT_RESULTS.map((result) => (
            <option key={result} value={result}>
              {messages.results[result]}
            </option>
          ))}
        </SelectField>
        {textField(messages.exactUsername, 'username')}
        {textField(messages.listSid, 'list')}
        {timeField(messages.from, 'from')}
        {timeField(messages.to, 'to')}
      </div>
      <p className="quiet" id={hintId}>
        {messages.aboutTimes(timeZone())}
      </p>
      <div className="button-row">
        <Button type="submit">{messages.apply}</Button>
        {isNarrow(filter) && <Button onClick={onClear}>{messages.clearFilters}</Button>}
      </div>
    </form>
  )
}

function PersonField({ person, onApply }: { person: string; onApply: Apply }) {
  const { data, error } = useQuery(peopleQuery)
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
      {people.map(({ id, name, email }) => (
        <option key={id} value={id} translate="no">
          {name} ({email})
        </option>
      ))}
    </SelectField>
  )
}
