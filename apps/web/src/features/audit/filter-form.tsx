import {
  AUDIT_ACTIONS,
  AUDIT_PERIODS,
  AUDIT_RESULTS,
  type AuditFilter,
} from '@sipdesk/shared/audit.ts'
import { useId } from 'react'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { SelectField, TextField, TimeField, type Apply } from './filter-fields.tsx'
import { localFromIso, timeZone } from './local-time.ts'
import { filterFromForm, isNarrow } from './filter.ts'
import { PersonField } from './person-field.tsx'
import * as messages from '#messages/features/audit'

type Props = { filter: AuditFilter; onFilter: (next: AuditFilter) => void; onClear: () => void }

/** What to look for in the record. */
export function FilterForm({ filter, onFilter, onClear }: Props) {
  const hintId = useId()
  const apply: Apply = (form) => {
    if (form) onFilter(filterFromForm(new FormData(form), filter))
  }
  const textField = (label: string, name: 'listName' | 'usernameContains') => (
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
        <ChoiceField
          label={messages.action}
          name="action"
          all={messages.allActions}
          choices={AUDIT_ACTIONS}
          words={messages.actions}
          value={filter.action}
          onApply={apply}
        />
        <ChoiceField
          label={messages.result}
          name="result"
          all={messages.allResults}
          choices={AUDIT_RESULTS}
          words={messages.results}
          value={filter.result}
          onApply={apply}
        />
        {textField(messages.usernameContains, 'usernameContains')}
        {textField(messages.listName, 'listName')}
        <ChoiceField
          label={messages.period}
          name="last"
          all={messages.anyTime}
          choices={AUDIT_PERIODS}
          words={messages.periods}
          value={filter.last}
          onApply={apply}
        />
        {timeField(messages.from, 'from')}
        {timeField(messages.to, 'to')}
      </div>
      <ExactFilters filter={filter} />
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

/** What a link to this page narrows it to. */
function ExactFilters({ filter: { username, list } }: { filter: AuditFilter }) {
  return (
    <>
      {username !== undefined && <p>{told((value) => messages.onlyUsername(value(username)))}</p>}
      {list !== undefined && <p>{told((value) => messages.onlyList(value(list)))}</p>}
    </>
  )
}

type ChoiceProps<Choice extends string> = {
  label: string
  name: string
  /** What stands for no choice. */
  all: string
  choices: readonly Choice[]
  words: Record<Choice, string>
  value: Choice | undefined
  onApply: Apply
}

/** One of a few words. */
function ChoiceField<Choice extends string>({
  all,
  choices,
  words,
  value,
  ...field
}: ChoiceProps<Choice>) {
  return (
    <SelectField {...field} value={value ?? ''}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words[choice]}
        </option>
      ))}
    </SelectField>
  )
}
