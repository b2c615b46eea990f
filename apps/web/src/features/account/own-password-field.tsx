import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { password as messages } from '#messages/features/account'

type Props = {
  id: string
  label: string
  autoComplete: 'current-password' | 'new-password'
  registration: UseFormRegisterReturn
  error: string | undefined
  isShown: boolean
  onShow: (isShown: boolean) => void
  /** What is said of the password beside its label; its id ends in "-count". */
  count?: ReactNode
}

/** The person's own password: for password managers to fill in and to keep, and open to pasting. */
export function OwnPasswordField(props: Props) {
  const { id, label, autoComplete, registration, error, isShown, onShow, count } = props
  const described = [count !== undefined && `${id}-count`, error && `${id}-error`]
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {count}
      </div>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <div className="input-row">
        <input
          {...registration}
          id={id}
          type={isShown ? 'text' : 'password'}
          className={isShown ? 'input secret' : 'input'}
          dir="ltr"
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-required="true"
          aria-invalid={error !== undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
        />
        <Button
          icon={isShown ? 'eyeOff' : 'eye'}
          aria-label={isShown ? messages.hideThis(label) : messages.showThis(label)}
          onClick={() => onShow(!isShown)}
        >
          {isShown ? messages.hide : messages.show}
        </Button>
      </div>
    </div>
  )
}
