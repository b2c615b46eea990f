import { zodResolver } from '@hookform/resolvers/zod'
import { PasswordProof } from '@sipdesk/shared/account.ts'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { FormButtons } from './form-buttons.tsx'
import { OwnPasswordField } from './own-password-field.tsx'
import { password as messages } from '#messages/features/account'

type Props = {
  /** What the click does. */
  consequence: string
  label: string
  /** @throws ApiError */
  send: (password: string) => Promise<void>
  /** Without it, there is no way around. */
  onCancel?: () => void
}

const FIELDS = [{ name: 'password', id: 'second-factor-password' }] as const

/** Asks for the password before something about the second factor is changed. */
export function AskPassword({ consequence, label, send, onCancel }: Props) {
  const form = useForm({
    resolver: zodResolver(PasswordProof),
    defaultValues: { password: '' },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const [isShown, setIsShown] = useState(false)
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    proof: { name: 'password', refusal: messages.notYours },
    work: ({ password }) => send(password),
  })
  // Not by the form's own setFocus: that waits, and what is typed meanwhile is lost.
  useEffect(() => document.getElementById('second-factor-password')?.focus(), [])
  return (
    <form
      className="account-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        setIsShown(false)
        onSubmit(event)
      }}
    >
      <FormProblems form={form} fields={FIELDS} failure={failure} />
      <p>{consequence}</p>
      <OwnPasswordField
        id="second-factor-password"
        label={messages.yourPassword}
        autoComplete="current-password"
        registration={form.register('password')}
        error={errors.password?.message}
        isShown={isShown}
        onShow={setIsShown}
      />
      <FormButtons label={label} isBusy={isSubmitting} onCancel={onCancel} />
    </form>
  )
}
