import { firstCell } from '@sipdesk/shared/text.ts'
import { useId, useState, type ReactNode } from 'react'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import * as messages from '#messages/features/audit'

/** Takes the filter from the form that a field is in. */
export type Apply = (form: HTMLFormElement | null) => void

type Props = { label: string; name: string; value: string; onApply: Apply }

/** A choice, which counts at once. */
export function SelectField({
  label,
  name,
  value,
  onApply,
  hint,
  children,
}: Props & { hint?: string | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        name={name}
        className="input"
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onApply(event.currentTarget.form)}
      >
        {children}
      </select>
    </div>
  )
}

/** A text, which counts once it is typed: on Enter, or when the field is left. */
export function TextField({ label, name, value, onApply }: Props) {
  const id = useId()
  const [draft, setDraft] = useDraft(value)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <DeviceInput
        id={id}
        name={name}
        className="input"
        aria-required={undefined}
        value={draft}
        onChange={(event) => setDraft(firstCell(event.currentTarget.value))}
        onBlur={(event) => onApply(event.currentTarget.form)}
      />
    </div>
  )
}

/** A local date and time. Typing one passes through wrong years, so that it counts when the field is left. */
export function TimeField({ label, name, value, onApply, hintId }: Props & { hintId: string }) {
  const id = useId()
  const [draft, setDraft] = useDraft(value)
  const [isPartial, setPartial] = useState(false)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {isPartial && <FieldError id={`${id}-error`} message={messages.timePartial} />}
      <input
        id={id}
        name={name}
        className="input"
        type="datetime-local"
        max="9999-12-31T23:59"
        value={draft}
        aria-invalid={isPartial || undefined}
        aria-describedby={isPartial ? `${id}-error ${hintId}` : hintId}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={({ currentTarget }) => {
          setPartial(currentTarget.validity.badInput)
          onApply(currentTarget.form)
        }}
      />
    </div>
  )
}

/** What is being typed, until the value behind it changes. */
function useDraft(value: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState({ of: value, text: value })
  if (draft.of !== value) setDraft({ of: value, text: value })
  return [draft.of === value ? draft.text : value, (text) => setDraft({ of: value, text })]
}
