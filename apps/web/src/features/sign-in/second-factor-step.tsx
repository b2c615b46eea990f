import { useEffect, useRef, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { form as messages } from '#messages/features/sign-in'

type Props = {
  failure: Failure | undefined
  isBusy: boolean
  onConfirm: (code: string, isRecovery: boolean) => Promise<boolean>
  /** Where a passkey will do as well. */
  onPasskey?: (() => void) | undefined
  onStartAgain: () => void
}

/** The code of an authenticator app, or one of the recovery codes. */
export function SecondFactorStep(props: Props) {
  const { failure, isBusy, onConfirm, onPasskey, onStartAgain } = props
  const [isRecovery, setIsRecovery] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const code = input.current?.value.trim() ?? ''
        setIsMissing(code === '')
        if (code === '') input.current?.focus()
        else void onConfirm(code, isRecovery)
      }}
    >
      <FailureNotice failure={failure} />
      <div className="field">
        <label className="field-label" htmlFor="sign-in-code">
          {isRecovery ? messages.recoveryCode : messages.appCode}
        </label>
        <p className="field-hint" id="sign-in-code-hint">
          {isRecovery ? messages.recoveryCodeHint : messages.appCodeHint}
        </p>
        {isMissing && <FieldError id="sign-in-code-error" message={messages.codeMissing} />}
        <input
          ref={input}
          id="sign-in-code"
          className="input secret"
          inputMode={isRecovery ? 'text' : 'numeric'}
          dir="ltr"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          aria-required="true"
          aria-invalid={isMissing}
          aria-describedby={`sign-in-code-hint${isMissing ? ' sign-in-code-error' : ''}`}
        />
      </div>
      <Button type="submit" variant="primary" isBlocked={isBusy} aria-busy={isBusy}>
        {isBusy ? messages.confirming : messages.confirm}
      </Button>
      <div className="button-row">
        <Button
          variant="quiet"
          onClick={() => {
            setIsRecovery(!isRecovery)
            setIsMissing(false)
            if (input.current) input.current.value = ''
            input.current?.focus()
          }}
        >
          {isRecovery ? messages.toAppCode : messages.toRecoveryCode}
        </Button>
        {onPasskey && (
          <Button variant="quiet" isBlocked={isBusy} onClick={onPasskey}>
            {messages.byPasskey}
          </Button>
        )}
        <Button variant="quiet" onClick={onStartAgain}>
          {messages.startAgain}
        </Button>
      </div>
    </form>
  )
}
