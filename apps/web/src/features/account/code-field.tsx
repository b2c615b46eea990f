import type { UseFormRegisterReturn } from 'react-hook-form'
import { FieldError } from '#src/ui/field-error.tsx'

type Props = {
  id: string
  label: string
  /** Whether a recovery code will do as well. */
  takesRecovery?: boolean
  registration: UseFormRegisterReturn
  error: string | undefined
}

/** A one-time code. */
export function CodeField({ id, label, takesRecovery = false, registration, error }: Props) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <input
        {...registration}
        id={id}
        className={takesRecovery ? 'input' : 'input one-time-code'}
        inputMode={takesRecovery ? 'text' : 'numeric'}
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
