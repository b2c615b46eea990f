import { useEffect, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { Button } from '#src/ui/button.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { KeyHint } from '#src/ui/keys.tsx'
import { LongWait } from '#src/ui/long-wait.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { page as messages } from '#messages/features/credentials'
import { AboutFields } from './about-fields.tsx'
import { DeviceField } from './device-field.tsx'
import { PasswordField } from './password-field.tsx'
import { useUnsaved } from './unsaved.tsx'
import { useCreate } from './use-create.ts'
import { UsernameField } from './username-field.tsx'

type Props = {
  listSid: string
  usernames: ReadonlySet<string>
  /** Whether the list is read. */
  isRead: boolean
  isFull: boolean
}

const FIELDS = [
  { name: 'username', id: 'username' },
  { name: 'label', id: 'label' },
  { name: 'owner', id: 'owner' },
  { name: 'password', id: 'password' },
] as const

/** Creates one credential per click: a name and Enter. Whatever goes wrong, what was typed stays. */
export function CreateForm({ listSid, usernames, isRead, isFull }: Props) {
  const { form } = useUnsaved()
  // Subscribed here alone: `form.formState` would draw every user of the form anew at each click.
  const { isSubmitting, submitCount } = useFormState(form)
  const [isShown, setIsShown] = useState(false)
  const { failure, send, refuse } = useCreate({ listSid, usernames, form })
  // On return, what was typed is still there; its errors were told, and must not take focus again.
  useEffect(() => form.clearErrors, [form])

  const submit = form.handleSubmit(send, refuse)
  const isBlocked = isSubmitting || isFull
  return (
    <form
      className="panel-content"
      aria-label={messages.newCredential}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlocked) return
        setIsShown(false)
        void submit(event)
      }}
    >
      <div className="panel-body">
        {isFull && <Notice kind="warning" title={messages.listFull} />}
        {submitCount > 0 && <FormProblems form={form} fields={FIELDS} failure={failure} />}
        <UsernameField {...{ form, usernames, isRead, isSubmitting }} />
        <AboutFields form={form} />
        <PasswordField form={form} isShown={isShown} onShow={setIsShown} />
        <DeviceField form={form} />
      </div>
      <CreateFoot isSubmitting={isSubmitting} isBlocked={isBlocked} />
    </form>
  )
}

/** The button, always in sight, and what happens once it was pressed. */
function CreateFoot({ isSubmitting, isBlocked }: { isSubmitting: boolean; isBlocked: boolean }) {
  const { pending } = useUnsaved()
  return (
    <div className="panel-foot">
      {pending && <PendingNotice {...pending} />}
      <Button type="submit" variant="primary" isBlocked={isBlocked} aria-busy={isSubmitting}>
        {isSubmitting ? messages.creating : messages.create}
        {!isBlocked && <KeyHint keys="⏎" />}
      </Button>
      {!isSubmitting && <p className="panel-note">{messages.seenOnceMore}</p>}
      <LongWait isBusy={isSubmitting && !pending} text={messages.takesLong} />
    </div>
  )
}
