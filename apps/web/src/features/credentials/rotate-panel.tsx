import type { Credential } from '@sipdesk/shared/credentials.ts'
import { useEffect, useState } from 'react'
import { useParam, writeAddress } from '#src/lib/address.ts'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { PasswordField } from './password-field.tsx'
import { useUnsaved } from './unsaved.tsx'
import { useRotation } from './use-rotation.ts'
import { details as messages } from '#messages/features/credentials'

type Props = {
  credential: Credential
  /** Why this person may not, if so. */
  refusal?: string | undefined
}

/**
 * The form that comes with a click, or by itself if the address asks for it, or something is typed into it. It is drawn anew for
 * each credential.
 */
export function RotatePanel({ credential, refusal }: Props) {
  const { rotations } = useUnsaved()
  const isAsked = useParam('form') === 'rotate'
  const [state, setState] = useState<'closed' | 'open' | 'cancelled'>(
    rotations.has(credential.sid) ? 'open' : 'closed',
  )
  if (isAsked && !refusal && state !== 'open') setState('open')
  useEffect(() => {
    // Once: what follows has an address without it.
    if (isAsked) writeAddress('form', '')
  }, [isAsked])
  if (state === 'open') {
    return (
      <RotateForm
        credential={credential}
        onDone={() => setState('closed')}
        onCancel={() => setState('cancelled')}
      />
    )
  }
  return (
    <Button
      takesFocus={state === 'cancelled'}
      icon="refresh"
      isBlocked={refusal !== undefined}
      title={refusal}
      onClick={() => setState('open')}
    >
      {messages.rotate}
    </Button>
  )
}

type FormProps = { credential: Credential; onDone: () => void; onCancel: () => void }

const PASSWORD_ID = 'new-password'
const FIELDS = [{ name: 'password', id: PASSWORD_ID }] as const

/** Gives a credential a new password: the same field, the same checks, shown the same one time. */
function RotateForm({ credential, onDone, onCancel }: FormProps) {
  const [isShown, setIsShown] = useState(false)
  const { form, failure, pending, send, forget, close } = useRotation(credential, onDone)
  const { isSubmitting } = form.formState
  const submit = form.handleSubmit(({ password }) => send(password), forget)
  function cancel() {
    close()
    onCancel()
  }
  return (
    <form
      className="rotate-form"
      aria-labelledby="rotate-heading"
      noValidate
      autoComplete="off"
      ref={focusPassword}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSubmitting) return
        setIsShown(false)
        void submit(event)
      }}
    >
      <h3 id="rotate-heading">
        {told((value) => messages.rotatePasswordOf(value(credential.username)))}
      </h3>
      <Notice kind="warning" title={messages.devicesStop}>
        <p>{messages.devicesStopDetail}</p>
      </Notice>
      <FormProblems form={form} fields={FIELDS} failure={failure} />
      {pending && <PendingNotice {...pending} />}
      <PasswordField
        form={form}
        isShown={isShown}
        onShow={setIsShown}
        id={PASSWORD_ID}
        label={messages.newPassword}
      />
      <div className="button-row">
        <Button type="submit" variant="primary" isBlocked={isSubmitting} aria-busy={isSubmitting}>
          {isSubmitting ? messages.changing : messages.change}
        </Button>
        <Button isBlocked={isSubmitting} onClick={cancel}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}

function focusPassword(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>(`#${PASSWORD_ID}`)?.focus()
}
