import { useEffect, useRef, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { Button } from '#src/ui/button.tsx'
import { AttemptFailure } from './attempt-failure.tsx'

type Props = {
  failure: Failure | undefined
  isBusy: boolean
  onConfirm: (code: string, isRecovery: boolean) => Promise<boolean>
  onStartAgain: () => void
}

/** The code of an authenticator app, or one of the recovery codes. */
export function SecondFactorStep({ failure, isBusy, onConfirm, onStartAgain }: Props) {
  const [isRecovery, setIsRecovery] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const label = isRecovery ? 'Recovery code' : 'Code from your authenticator app'
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const code = input.current?.value.trim() ?? ''
        if (code === '') input.current?.focus()
        else void onConfirm(code, isRecovery)
      }}
    >
      <AttemptFailure failure={failure} />
      <div className="field">
        <label className="field-label" htmlFor="sign-in-code">
          {label}
        </label>
        <p className="field-hint" id="sign-in-code-hint">
          {isRecovery
            ? 'Each recovery code works once.'
            : 'Six digits; they change every 30 seconds.'}
        </p>
        <input
          ref={input}
          id="sign-in-code"
          className="input secret"
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="sign-in-code-hint"
        />
      </div>
      <Button type="submit" look="primary" isBlocked={isBusy} aria-busy={isBusy}>
        {isBusy ? 'Checking…' : 'Continue'}
      </Button>
      <div className="button-row">
        <Button
          look="quiet"
          onClick={() => {
            setIsRecovery(!isRecovery)
            if (input.current) input.current.value = ''
            input.current?.focus()
          }}
        >
          {isRecovery ? 'Use the authenticator app' : 'Use a recovery code'}
        </Button>
        <Button look="quiet" onClick={onStartAgain}>
          Start again
        </Button>
      </div>
    </form>
  )
}
