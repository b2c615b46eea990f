import {
  NewSignInPassword,
  SIGN_IN_PASSWORD_MIN_CHARACTERS,
  signInEndpoints,
} from '@sipdesk/shared/sign-in.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { noteSessionEnd } from '#src/api/session.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { describeFieldError } from '#src/lib/field-error.ts'
import { FieldError } from '#src/ui/field-error.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TopBar } from '#src/ui/top-bar.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import './sign-in.css'
import { join as messages } from '#messages/features/sign-in'

/** Where an invitation leads: the person sets the password with which they will sign in. */
export function JoinPage({ title }: { title: string }) {
  // Read once and taken out of the address, so that no history or screenshot keeps it.
  const [token] = useState(() => location.hash.slice(1))
  const [email, setEmail] = useState<string>()
  useLayoutEffect(() => {
    history.replaceState(null, '', location.pathname)
  }, [])
  return (
    <>
      <TopBar />
      <main className="sign-in" id="main" tabIndex={-1}>
        <div className="card sign-in-card">
          <h1 tabIndex={-1}>{title}</h1>
          {email !== undefined ? (
            <Done email={email} />
          ) : token === '' ? (
            <Notice kind="error" title={messages.incomplete}>
              <p>{messages.openWhole}</p>
            </Notice>
          ) : (
            <JoinForm token={token} onJoined={setEmail} />
          )}
        </div>
        <LiveRegion />
      </main>
    </>
  )
}

function Done({ email }: { email: string }) {
  return (
    <Notice kind="info" title={messages.isSet}>
      <p>{messages.signInAs(paths.home, email)}</p>
    </Notice>
  )
}

type Props = { token: string; onJoined: (email: string) => void }

function JoinForm({ token, onJoined }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [length, setLength] = useState(0)
  const [error, setError] = useState<string>()
  const { isBusy, failure, send, forget } = useSubmit((password: string) =>
    callApi(signInEndpoints.join, { body: { token, password } }),
  )

  async function submit(): Promise<void> {
    const password = input.current?.value ?? ''
    const checked = NewSignInPassword.safeParse(password)
    if (!checked.success) return fail(describeFieldError(checked.error.issues[0]?.message ?? ''))
    setError(undefined)
    const end = await send(password)
    if (!end) return
    if ('result' in end) {
      noteSessionEnd(true)
      return onJoined(end.result.email)
    }
    const [atField] = end.failure.errors ?? []
    if (atField) fail(atField.message)
  }
  function fail(message: string): void {
    forget()
    setError(message)
    input.current?.focus()
  }
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FailureNotice failure={failure} />
      <div className="field">
        <div className="field-head">
          <label className="field-label" htmlFor="join-password">
            {messages.newPassword}
          </label>
          <span className="count">
            {length}/{SIGN_IN_PASSWORD_MIN_CHARACTERS}
            <span className="visually-hidden"> {messages.charactersAtLeast}</span>
          </span>
        </div>
        <p className="field-hint" id="join-hint">
          {messages.hint(SIGN_IN_PASSWORD_MIN_CHARACTERS)}
        </p>
        {error && <FieldError id="join-error" message={error} />}
        <input
          ref={input}
          id="join-password"
          className="input"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          aria-required="true"
          aria-invalid={error !== undefined}
          aria-describedby={`join-hint${error ? ' join-error' : ''}`}
          onChange={(event) => setLength([...event.target.value].length)}
        />
      </div>
      <Button type="submit" variant="primary" isBlocked={isBusy} aria-busy={isBusy}>
        {isBusy ? messages.setting : messages.set}
      </Button>
    </form>
  )
}
