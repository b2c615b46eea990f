import { AUDIT_ACTIONS, AUDIT_RESULTS, type AuditFilter } from '@sipdesk/shared/audit.ts'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '#src/ui/button.tsx'
import * as words from '#words/record-page.ts'
import { SelectField, TextField, TimeField, type Apply } from './filter-fields.tsx'
import { localFromIso, timeZone } from './local-time.ts'
import { filterFromForm, isNarrow } from './record-filter.ts'
import { peopleQuery } from './record-queries.ts'

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
      aria-label={words.filterRecord}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        apply(event.currentTarget)
      }}
    >
      <div className="record-fields">
        <PersonField person={filter.person ?? ''} onApply={apply} />
        <SelectField label={words.action} name="action" value={filter.action ?? ''} onApply={apply}>
          <option value="">{words.allActions}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {words.actions[action]}
            </option>
          ))}
        </SelectField>
        <SelectField label={words.result} name="result" value={filter.result ?? ''} onApply={apply}>
          <option value="">{words.allResults}</option>
          {AUDIT_RESULTS.map((result) => (
            <option key={result} value={result}>
              {words.results[result]}
            </option>
          ))}
        </SelectField>
        {textField(words.exactUsername, 'username')}
        {textField(words.listSid, 'list')}
        {timeField(words.from, 'from')}
        {timeField(words.to, 'to')}
      </div>
      <p className="quiet" id={hintId}>
        {words.aboutTimes(timeZone())}
      </p>
      <div className="button-row">
        <Button type="submit">{words.apply}</Button>
        {isNarrow(filter) && <Button onClick={onClear}>{words.clearFilters}</Button>}
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
      label={words.person}
      name="person"
      value={person}
      onApply={onApply}
      hint={error && !data ? words.namesUnread : undefined}
    >
      <option value="">{words.everybody}</option>
      {!isKnown && <option value={person}>{person}</option>}
      {people.map(({ id, name, email }) => (
        <option key={id} value={id}>
          {name} ({email})
        </option>
      ))}
    </SelectField>
  )
}
