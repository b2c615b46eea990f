import { useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { form as messages } from '#messages/features/sign-in'

type Props = {
  failure: Failure | undefined
  isBusy: boolean
  /** Resolves to whether it went well; then the fields are emptied. */
  onEnter: (email: string, password: string) => Promise<boolean>
}

type Wrong = { email?: string; password?: string }

/** The person's own sign-in: a password manager may fill it in, and paste works. */
export function PasswordStep({ failure, isBusy, onEnter }: Props) {
  const [isShown, setIsShown] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})

  function submit(form: HTMLFormElement): void {
    const [email, password] = form.querySelectorAll('input')
    if (!email || !password) return
    const found: Wrong = {
      ...(!email.validity.valid && { email: messages.emailMissing }),
      ...(!password.validity.valid && { password: messages.passwordMissing }),
    }
    setWrong(found)
    const [first] = Object.keys(found)
    if (first) form.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    else void onEnter(email.value, password.value).then((isDone) => isDone && form.reset())
  }
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <FailureNotice failure={failure} />
      <div className="field">
        <label className="field-label" htmlFor="sign-in-email">
          {messages.email}
        </label>
        {wrong.email && <FieldError id="sign-in-email-error" message={wrong.email} />}
        <input
          id="sign-in-email"
          className="input"
          name="email"
          type="email"
          required
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={wrong.email !== undefined}
          aria-describedby={wrong.email && 'sign-in-email-error'}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="sign-in-password">
          {messages.password}
        </label>
        {wrong.password && <FieldError id="sign-in-password-error" message={wrong.password} />}
        <div className="input-row">
          <input
            id="sign-in-password"
            className="input"
            name="password"
            type={isShown ? 'text' : 'password'}
            dir="ltr"
            autoComplete="current-password"
            required
            aria-invalid={wrong.password !== undefined}
            aria-describedby={wrong.password && 'sign-in-password-error'}
          />
          <Button
            icon={isShown ? 'eyeOff' : 'eye'}
            aria-label={isShown ? messages.hidePassword : messages.showPassword}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? messages.hide : messages.show}
          </Button>
        </div>
      </div>
      <Button type="submit" variant="primary" isBlocked={isBusy} aria-busy={isBusy}>
        {isBusy ? messages.signingIn : messages.signIn}
      </Button>
      <p className="quiet">{messages.forgotten}</p>
    </form>
  )
}
