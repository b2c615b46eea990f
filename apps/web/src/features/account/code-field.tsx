import type { UseFormRegisterReturn } from 'react-hook-form'
import { FieldError } from '#src/ui/field-error.tsx'

type Props = {
  id: string
  label: string
  /** `text` where a recovery code is taken too. */
  inputMode: 'numeric' | 'text'
  registration: UseFormRegisterReturn
  error: string | undefined
}

/** A one-time code. */
export function CodeField({ id, label, inputMode, registration, error }: Props) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <input
        {...registration}
        id={id}
        className={inputMode === 'numeric' ? 'input one-time-code' : 'input'}
        inputMode={inputMode}
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
      />
    </div>
  )
}
