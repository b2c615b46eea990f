import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { useId, useState } from 'react'
import { exactTime } from '#src/lib/format.ts'
import { Button } from '#src/ui/button.tsx'
import { FilterChip } from '#src/ui/chip.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { instantIn } from './filter.ts'
import { localFromIso, timeZone } from './local-time.ts'
import { filters as messages } from '#messages/features/audit'

type Props = { filter: AuditFilter; onChange: (changes: AuditFilter) => void }

/** A period from one time to another, in the reader’s time zone. */
export function DatesChip({ filter, onChange }: Props) {
  const { from, to } = filter
  const shown = (from ?? to) && messages.fromTo(from && exactTime(from), to && exactTime(to))
  return (
    <FilterChip
      label={messages.chips.dates}
      value={shown}
      removeLabel={messages.remove(messages.chips.dates)}
      onRemove={() => onChange({ from: undefined, to: undefined })}
    >
      {(close) => (
        <Dates
          filter={filter}
          onApply={(dates) => {
            close()
            onChange({ ...dates, last: undefined })
          }}
        />
      )}
    </FilterChip>
  )
}

type DatesProps = { filter: AuditFilter; onApply: (dates: { from: string; to: string }) => void }

function Dates({ filter: { from, to }, onApply }: DatesProps) {
  const hintId = useId()
  const [hasPartial, setHasPartial] = useState(false)
  return (
    <form
      className="activity-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const isPartial = !form.checkValidity()
        setHasPartial(isPartial)
        if (isPartial) return
        const fields = new FormData(form)
        const instantOf = (name: string, current: string | undefined) => {
          const text = fields.get(name)
          return instantIn(typeof text === 'string' ? text : '', current)
        }
        onApply({ from: instantOf('from', from), to: instantOf('to', to) })
      }}
    >
      {hasPartial && <FieldError id={`${hintId}-error`} message={messages.timePartial} />}
      <TimeField label={messages.from} name="from" value={from} hintId={hintId} />
      <TimeField label={messages.to} name="to" value={to} hintId={hintId} />
      <p className="quiet" id={hintId}>
        {messages.aboutTimes(timeZone())}
      </p>
      <Button type="submit">{messages.apply}</Button>
    </form>
  )
}

type FieldProps = { label: string; name: string; value: string | undefined; hintId: string }

function TimeField({ label, name, value, hintId }: FieldProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className="input"
        type="datetime-local"
        max="9999-12-31T23:59"
        step="any"
        defaultValue={value ? localFromIso(value) : ''}
        aria-describedby={hintId}
      />
    </>
  )
}
