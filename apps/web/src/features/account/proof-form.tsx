import { zodResolver } from '@hookform/resolvers/zod'
import { accountEndpoints } from '@sipdesk/shared/account.ts'
import { AnyPassword, OneTimeCode } from '@sipdesk/shared/sign-in.ts'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { callApi } from '#src/api/client.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { CodeField } from './code-field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { OwnPasswordField } from './own-password-field.tsx'
import { password as passwordMessages, stepUp as messages } from '#messages/features/account'

type Props = {
  kind: 'password' | 'code'
  /** Tells password managers whose password it is. */
  email: string | undefined
  onProven: () => void
  onCancel: () => void
}

const ID = 'step-up-proof'
const FIELDS = [{ name: 'proof', id: ID }] as const

const SCHEMAS = {
  password: z.strictObject({ proof: AnyPassword }),
  code: z.strictObject({ proof: OneTimeCode }),
}
const REFUSALS = { password: passwordMessages.notYours, code: messages.codeRefused }

/** Asks for the password, or for a code. */
export function ProofForm({ kind, email, onProven, onCancel }: Props) {
  const form = useForm({
    resolver: zodResolver(SCHEMAS[kind]),
    defaultValues: { proof: '' },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const [isShown, setIsShown] = useState(false)
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    proof: { name: 'proof', refusal: REFUSALS[kind] },
    work: ({ proof }) => callApi(accountEndpoints.stepUp, { body: { [kind]: proof } }),
    onDone: onProven,
  })
  // Not by the form's own setFocus: that waits, and what is typed meanwhile is lost.
  useEffect(() => document.getElementById(ID)?.focus(), [])
  const field = { id: ID, registration: form.register('proof'), error: errors.proof?.message }
  return (
    <form
      className="account-form"
      aria-labelledby="step-up-heading"
      noValidate
      onSubmit={(event) => {
        setIsShown(false)
        onSubmit(event)
      }}
    >
      <FormProblems form={form} fields={FIELDS} failure={failure} />
      {kind === 'password' ? (
        <>
          <input type="email" autoComplete="username" value={email ?? ''} readOnly hidden />
          <OwnPasswordField
            {...field}
            label={passwordMessages.yourPassword}
            autoComplete="current-password"
            isShown={isShown}
            onShow={setIsShown}
          />
        </>
      ) : (
        <CodeField {...field} label={messages.code} takesRecovery />
      )}
      <FormButtons label={messages.confirm} isBusy={isSubmitting} onCancel={onCancel} />
    </form>
  )
}
