import { zodResolver } from '@hookform/resolvers/zod'
import { passkeyEndpoints, PasskeyName } from '@sipdesk/shared/passkeys.ts'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { callApi } from '#src/api/client.ts'
import { createPasskey } from '#src/api/passkeys.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { browserName } from '#src/lib/browser-name.ts'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { FormButtons } from './form-buttons.tsx'
import { PasskeyNameField } from './passkey-name-field.tsx'
import { passkeys as messages } from '#messages/features/account'

type Props = {
  onAdded: () => Promise<void>
  /** Without it, there is no way around. */
  onCancel?: () => void
}

const ID = 'new-passkey-name'
const FIELDS = [{ name: 'name', id: ID }] as const

/** Asks for the name of a new passkey, and has the person's device make it. */
export function AddPasskey({ onAdded, onCancel }: Props) {
  const form = useForm({
    resolver: zodResolver(z.strictObject({ name: PasskeyName })),
    defaultValues: { name: browserName(navigator.userAgent) },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    async work({ name }) {
      const credential = await createPasskey(await callApi(passkeyEndpoints.startPasskey))
      await callApi(passkeyEndpoints.addPasskey, { body: { name, credential } })
      await onAdded()
    },
  })
  const isAsked = onCancel !== undefined
  useEffect(() => {
    // What was clicked is gone.
    if (isAsked) document.querySelector<HTMLInputElement>(`#${ID}`)?.select()
  }, [isAsked])
  return (
    <form className="account-form" aria-label={messages.add} noValidate onSubmit={onSubmit}>
      <FailureNotice failure={failure?.isCalm ? failure : undefined} />
      <FormProblems form={form} fields={FIELDS} failure={failure?.isCalm ? undefined : failure} />
      <PasskeyNameField
        id={ID}
        hint={messages.nameHint}
        registration={form.register('name')}
        error={errors.name?.message}
      />
      <FormButtons label={messages.add} isBusy={isSubmitting} onCancel={onCancel} />
    </form>
  )
}
