import { useEffect, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { Button } from '#src/ui/button.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { LongWait } from '#src/ui/long-wait.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { PasswordField } from './password-field.tsx'
import { useUnsaved } from './unsaved.tsx'
import { useCreate } from './use-create.ts'
import { UsernameField } from './username-field.tsx'
import { page as messages } from '#messages/features/credentials'

type Props = {
  listSid: string
  usernames: ReadonlySet<string>
  isFull: boolean
  /** Why this person may not create here, if so. */
  refusal: string | undefined
}

const FIELDS = [
  { name: 'username', id: 'username' },
  { name: 'password', id: 'password' },
] as const

/** Creates one credential per click. Whatever goes wrong, what was typed stays. */
export function CreateForm({ listSid, usernames, isFull, refusal }: Props) {
  const { form, pending } = useUnsaved()
  // Subscribed here alone: `form.formState` would draw every user of the form anew at each click.
  const { isSubmitting, submitCount } = useFormState(form)
  const [isShown, setIsShown] = useState(false)
  const { failure, send, refuse } = useCreate({ listSid, usernames, form })
  // On return, what was typed is still there; its errors were told, and must not take focus again.
  useEffect(() => form.clearErrors, [form])

  const submit = form.handleSubmit(send, refuse)
  const isBlocked = isSubmitting || isFull || refusal !== undefined
  return (
    <form
      className="create-form"
      aria-labelledby="create-heading"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlocked) return
        setIsShown(false)
        void submit(event)
      }}
    >
      <h2 id="create-heading">{messages.createHeading}</h2>
      {isFull && <Notice kind="warning" title={messages.listFull} />}
      {refusal && <Notice kind="info" title={refusal} />}
      {submitCount > 0 && <FormProblems form={form} fields={FIELDS} failure={failure} />}
      {pending && <PendingNotice {...pending} />}
      <UsernameField form={form} usernames={usernames} isSubmitting={isSubmitting} />
      <PasswordField form={form} isShown={isShown} onShow={setIsShown} />
      <Button type="submit" variant="primary" isBlocked={isBlocked} aria-busy={isSubmitting}>
        {isSubmitting ? messages.creating : messages.create}
      </Button>
      <LongWait isBusy={isSubmitting && !pending} text={messages.takesLong} />
    </form>
  )
}
