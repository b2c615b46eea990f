import type { UseFormRegisterReturn } from 'react-hook-form'
import { FieldError } from '#src/ui/field-error.tsx'
import { passkeys as messages } from '#messages/features/account'

type Props = {
  id: string
  hint?: string
  registration: UseFormRegisterReturn
  error: string | undefined
}

/** What a passkey is called. */
export function PasskeyNameField({ id, hint, registration, error }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {messages.name}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} message={error} />}
      <input
        {...registration}
        id={id}
        className="input"
        dir="auto"
        autoComplete="off"
        data-1p-ignore=""
        data-lpignore="true"
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={described || undefined}
      />
    </div>
  )
}
