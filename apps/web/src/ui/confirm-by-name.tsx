import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import { useId, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { DeviceInput } from './device-input.tsx'
import { FailureAlert, type Failure } from './failure-details.tsx'
import { FieldError } from './field-error.tsx'

type Props = Omit<ComponentProps<typeof ConfirmDialog>, 'isFinal'> & {
  /** What goes; it has to be typed, and `mismatch` says that something else was. */
  name: string
  label: string
  mismatch: ReactNode
  dir?: 'auto' | 'ltr'
  failure: Failure | undefined
  /** Called when typing goes on: what the last attempt came to says nothing any more. */
  onEdit: () => void
  children: ReactNode
}

/** Asks before something goes for good: its name has to be typed, and Enter or the button confirms. */
export function ConfirmByName(props: Props) {
  const { name, label, mismatch, dir = 'ltr', failure, onEdit, children, ...dialog } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setIsWrong] = useState(false)
  function confirm() {
    const typed = input.current?.value.trim()
    // What cannot be typed is typed as it is shown.
    const isRight = typed === name.trim() || typed === withInvisibleShown(name).trim()
    setIsWrong(!isRight)
    if (isRight) dialog.onConfirm()
    else input.current?.focus()
  }
  return (
    <ConfirmDialog {...dialog} isFinal onConfirm={confirm}>
      {children}
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {isWrong && <FieldError id={`${id}-error`} message={mismatch} />}
        <DeviceInput
          ref={input}
          id={id}
          className="input"
          dir={dir}
          readOnly={dialog.isBusy}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onInput={() => {
            setIsWrong(false)
            onEdit()
          }}
        />
      </div>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
