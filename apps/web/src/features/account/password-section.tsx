import { zodResolver } from '@hookform/resolvers/zod'
import { accountEndpoints } from '@sipdesk/shared/account.ts'
import type { BodyOf } from '@sipdesk/shared/endpoint.ts'
import {
  SIGN_IN_PASSWORD_MAX_CHARACTERS,
  SIGN_IN_PASSWORD_MIN_CHARACTERS,
} from '@sipdesk/shared/sign-in.ts'
import { countCharacters } from '@sipdesk/shared/username.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { callApi } from '#src/api/client.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { passkeysQuery, refreshAccount } from './queries.ts'
import { OwnPasswordField } from './own-password-field.tsx'
import { password as messages } from '#messages/features/account'

type Change = BodyOf<typeof accountEndpoints.changePassword>

const FIELDS = [
  { name: 'currentPassword', id: 'current-password' },
  { name: 'newPassword', id: 'new-password' },
] as const

/** Changes the person's own password. `email` tells password managers whose it is. */
export function PasswordSection({ email }: { email: string | undefined }) {
  const [isChanged, setIsChanged] = useState(false)
  const doPasskeysStay = usePasskeysStay()
  return (
    <section className="card account-section" aria-labelledby="password-heading">
      <h2 id="password-heading">{messages.title}</h2>
      {isChanged && (
        <Notice kind="info" title={messages.changed}>
          <p>{messages.othersEnded}</p>
          {doPasskeysStay && <p>{messages.passkeysStay}</p>}
        </Notice>
      )}
      <ChangeForm email={email} onChanged={setIsChanged} />
    </section>
  )
}

/** Whether there are passkeys that sign in alone: a new password does not end them. */
function usePasskeysStay(): boolean {
  const { passkeys = [] } = useQuery(passkeysQuery).data ?? {}
  return passkeys.some(({ isSecondFactorOnly }) => !isSecondFactorOnly)
}

type FormProps = { email: string | undefined; onChanged: (isChanged: boolean) => void }

function ChangeForm({ email, onChanged }: FormProps) {
  const queries = useQueryClient()
  const doPasskeysStay = usePasskeysStay()
  const form = useForm<Change>({
    resolver: zodResolver(accountEndpoints.changePassword.body),
    defaultValues: { currentPassword: '', newPassword: '' },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const [shown, setShown] = useState<string>()
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    proof: { name: 'currentPassword', refusal: messages.notCurrent },
    async work(body) {
      onChanged(false)
      await callApi(accountEndpoints.changePassword, { body })
      onChanged(true)
      announce(doPasskeysStay ? messages.changedPasskeysStayAloud : messages.changedAloud)
      void refreshAccount(queries)
    },
  })
  const showing = (id: string) => ({
    isShown: shown === id,
    onShow: (isShown: boolean) => setShown(isShown ? id : undefined),
  })
  return (
    <form
      className="account-form"
      aria-labelledby="password-heading"
      noValidate
      onSubmit={(event) => {
        setShown(undefined)
        onSubmit(event)
      }}
    >
      <FormProblems form={form} fields={FIELDS} failure={failure} />
      <input type="email" autoComplete="username" value={email ?? ''} readOnly hidden />
      <OwnPasswordField
        id="current-password"
        label={messages.currentPassword}
        autoComplete="current-password"
        registration={form.register('currentPassword')}
        error={errors.currentPassword?.message}
        {...showing('current-password')}
      />
      <OwnPasswordField
        id="new-password"
        label={messages.newPassword}
        autoComplete="new-password"
        registration={form.register('newPassword')}
        error={errors.newPassword?.message}
        count={<Count control={form.control} />}
        {...showing('new-password')}
      />
      <p className="quiet">{messages.othersEnd}</p>
      <div className="button-row">
        <Button type="submit" variant="primary" isBlocked={isSubmitting} aria-busy={isSubmitting}>
          {isSubmitting ? messages.changing : messages.change}
        </Button>
      </div>
    </form>
  )
}

function Count({ control }: { control: Control<Change> }) {
  const count = useWatch({ control, name: 'newPassword', compute: countCharacters })
  const isOver = count > SIGN_IN_PASSWORD_MAX_CHARACTERS
  const isEnough = count >= SIGN_IN_PASSWORD_MIN_CHARACTERS && !isOver
  return (
    <span className={isOver ? 'count count-over' : 'count'} id="new-password-count">
      {isOver && <Icon name="error" />}
      {isEnough && <Icon name="check" />}
      <span>
        {isOver
          ? messages.ofAtMost(count, SIGN_IN_PASSWORD_MAX_CHARACTERS)
          : messages.ofAtLeast(count, SIGN_IN_PASSWORD_MIN_CHARACTERS)}
      </span>
    </span>
  )
}
