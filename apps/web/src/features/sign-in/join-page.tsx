import {
  NewSignInPassword,
  SIGN_IN_PASSWORD_MIN_CHARACTERS,
  signInEndpoints,
} from '@sipdesk/shared/sign-in.ts'
import { countCharacters } from '@sipdesk/shared/username.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { callApi } from '#src/api/client.ts'
import { noteSessionEnd } from '#src/api/session.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { BrandHeader } from '#src/ui/brand.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { signInOptionsQuery } from './sign-in-form.tsx'
import './sign-in.css'
import { join as messages } from '#messages/features/sign-in'

/** Where an invitation leads: the person sets the password with which they will sign in. */
export function JoinPage({ title }: { title: string }) {
  // Read once and taken out of the address, so that no history or screenshot keeps it.
  const [token] = useState(() => location.hash.slice(1))
  const [email, setEmail] = useState<string>()
  const { localSignIn = true } = useQuery(signInOptionsQuery).data ?? {}
  useLayoutEffect(() => {
    history.replaceState(null, '', location.pathname)
  }, [])
  return (
    <>
      <BrandHeader />
      <main className="sign-in" id="main" tabIndex={-1}>
        <div className="card sign-in-card">
          <h1 tabIndex={-1}>{localSignIn ? title : messages.accept}</h1>
          {email !== undefined ? (
            <Done email={email} />
          ) : token === '' ? (
            <Notice kind="error" title={messages.incomplete}>
              <p>{messages.openWhole}</p>
            </Notice>
          ) : (
            <WaysToJoin token={token} onJoined={setEmail} />
          )}
        </div>
        <LiveRegion />
      </main>
    </>
  )
}

/** A password, unless these are switched off, and the company account where there are such. */
function WaysToJoin({ token, onJoined }: Props) {
  const { companySignIn = false, localSignIn = true } = useQuery(signInOptionsQuery).data ?? {}
  return (
    <>
      {localSignIn && <JoinForm token={token} onJoined={onJoined} />}
      {companySignIn && <CompanyJoin token={token} isOnlyWay={!localSignIn} />}
    </>
  )
}

/** Accepting an invitation with the company account. */
function CompanyJoin({ token, isOnlyWay }: { token: string; isOnlyWay: boolean }) {
  const { isBusy, failure, send } = useSubmit(async () => {
    const { url } = await callApi(signInEndpoints.joinWithCompany, { body: { token } })
    location.assign(url)
  })
  return (
    <div className="sign-in-form">
      <FailureNotice failure={failure} />
      <p className="quiet">{isOnlyWay ? messages.onlyCompany : messages.orCompany}</p>
      <Button isBlocked={isBusy} onClick={() => void send()}>
        {messages.withCompany}
      </Button>
    </div>
  )
}

function Done({ email }: { email: string }) {
  return (
    <div ref={takeFocus} tabIndex={-1}>
      <Notice kind="info" title={messages.isSet}>
        <p>{messages.signInAs(paths.home, email)}</p>
      </Notice>
    </div>
  )
}

/** The form is gone; focus must not fall into nothing. */
function takeFocus(done: HTMLDivElement | null): void {
  done?.focus()
}

type Props = { token: string; onJoined: (email: string) => void }

const INPUT = 'join-password'

function JoinForm({ token, onJoined }: Props) {
  const form = useForm({ defaultValues: { password: '' }, shouldFocusError: false })
  const { errors, isSubmitting } = form.formState
  const error = errors.password?.message
  const length = useWatch({ control: form.control, name: 'password', compute: countCharacters })
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: [{ name: 'password', id: INPUT }],
    work: ({ password }) => callApi(signInEndpoints.join, { body: { token, password } }),
    onDone({ email }) {
      noteSessionEnd(true)
      onJoined(email)
    },
  })
  useEffect(() => {
    if (errors.password) document.getElementById(INPUT)?.focus()
  }, [errors.password])
  const validate = (password: string) =>
    NewSignInPassword.safeParse(password).error?.issues[0]?.message
  return (
    <form className="sign-in-form" noValidate onSubmit={onSubmit}>
      <FailureNotice failure={failure} />
      <div className="field">
        <div className="field-head">
          <label className="field-label" htmlFor={INPUT}>
            {messages.newPassword}
          </label>
          <span className="count">
            <span>{`${length}/${SIGN_IN_PASSWORD_MIN_CHARACTERS}`}</span>
            <span className="visually-hidden"> {messages.charactersAtLeast}</span>
          </span>
        </div>
        <p className="field-hint" id="join-hint">
          {messages.hint(SIGN_IN_PASSWORD_MIN_CHARACTERS)}
        </p>
        {error && <FieldError id="join-error" message={error} />}
        <input
          {...form.register('password', { validate })}
          id={INPUT}
          className="input"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          aria-required="true"
          aria-invalid={error !== undefined}
          aria-describedby={`join-hint${error ? ' join-error' : ''}`}
        />
      </div>
      <Button type="submit" variant="primary" isBlocked={isSubmitting} aria-busy={isSubmitting}>
        {isSubmitting ? messages.setting : messages.set}
      </Button>
    </form>
  )
}
