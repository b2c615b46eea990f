import { zodResolver } from '@hookform/resolvers/zod'
import { type Passkey, passkeyEndpoints, PasskeyName } from '@sipdesk/shared/passkeys.ts'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { callApi } from '#src/api/client.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { told } from '#src/lib/value.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { FormButtons } from './form-buttons.tsx'
import { PasskeyNameField } from './passkey-name-field.tsx'
import { passkeys as messages } from '#messages/features/account'

type Props = {
  passkey: Passkey
  onDone: () => Promise<void>
  onClose: () => void
}

const ID = 'passkey-name'
const FIELDS = [{ name: 'name', id: ID }] as const

/** Asks for another name. */
export function RenamePasskey({ passkey, onDone, onClose }: Props) {
  const form = useForm({
    resolver: zodResolver(z.strictObject({ name: PasskeyName })),
    defaultValues: { name: passkey.name },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    async work({ name }) {
      const params = { passkeyId: passkey.id }
      await callApi(passkeyEndpoints.renamePasskey, { params, body: { name } })
      await onDone()
    },
  })
  useEffect(() => document.querySelector<HTMLInputElement>(`#${ID}`)?.select(), [])
  return (
    <Modal aria-labelledby="rename-passkey-heading" isBusy={isSubmitting} onClose={onClose}>
      <h2 id="rename-passkey-heading">{told((value) => messages.renameOf(value(passkey.name)))}</h2>
      <form className="dialog-body" noValidate onSubmit={onSubmit}>
        <FormProblems form={form} fields={FIELDS} failure={failure} />
        <PasskeyNameField
          id={ID}
          registration={form.register('name')}
          error={errors.name?.message}
        />
        <FormButtons label={messages.rename} isBusy={isSubmitting} onCancel={onClose} />
      </form>
    </Modal>
  )
}

/** Asks before a passkey goes. */
export function RemovePasskey({ passkey, onDone, onClose }: Props) {
  const { isBusy, failure, send } = useSubmit(async () => {
    await callApi(passkeyEndpoints.removePasskey, { params: { passkeyId: passkey.id } })
    await onDone()
  })
  return (
    <ConfirmDialog
      title={told((value) => messages.removeQuestion(value(passkey.name)))}
      confirmLabel={messages.remove}
      isFinal
      isBusy={isBusy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>{messages.removeConsequence}</p>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
