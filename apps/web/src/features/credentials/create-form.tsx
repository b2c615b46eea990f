import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { describeFieldError } from '@sipdesk/shared/field-errors.ts'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { createCredentialResolver } from './form-resolver.ts'
import { PasswordField } from './password-field.tsx'
import { SubmissionFailure } from './submission-failure.tsx'
import { useSubmission } from './use-submission.ts'
import { UsernameField } from './username-field.tsx'
import { words } from './words.ts'

type Props = { listSid: string; usernames: ReadonlySet<string>; isFull: boolean }

const FIELDS = ['username', 'password'] as const

/** Creates one credential per press. Whatever goes wrong, what was typed stays. */
export function CreateForm({ listSid, usernames, isFull }: Props) {
  const form = useForm<CreateCredential>({
    resolver: createCredentialResolver,
    defaultValues: { username: '', password: '' },
    // Not on blur: an error that appears there moves the button away from under the pointer.
    mode: 'onSubmit',
    shouldFocusError: false,
  })
  const { isSubmitting, errors, submitCount } = form.formState
  const [isShown, setIsShown] = useState(false)
  const { failure, send } = useSubmission({ listSid, usernames, form })
  const summary = useRef<HTMLDivElement>(null)

  const submit = form.handleSubmit(send)
  // The summary takes focus once per press, when that press has failed.
  const hasProblem = failure !== undefined || Object.keys(errors).length > 0
  useEffect(() => {
    if (!isSubmitting && submitCount > 0 && hasProblem) summary.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- a problem that appears as one types must not take focus
  }, [isSubmitting, submitCount])

  const fieldProblems = FIELDS.flatMap((field) => {
    const message = errors[field]?.message
    return message ? [{ field, message: describeFieldError(message) }] : []
  })
  return (
    <form
      className="create-form"
      aria-labelledby="create-heading"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSubmitting || isFull) return
        setIsShown(false)
        void submit(event)
      }}
    >
      <h2 id="create-heading">Create a credential</h2>
      {isFull && <Notice kind="warning" title={words.listFull} />}
      {submitCount > 0 && hasProblem && !isSubmitting && (
        <ErrorSummary ref={summary} title="There is a problem" fields={fieldProblems}>
          {failure && <SubmissionFailure failure={failure} usernames={usernames} />}
        </ErrorSummary>
      )}
      <UsernameField form={form} usernames={usernames} />
      <PasswordField form={form} isShown={isShown} onShow={setIsShown} />
      <Button
        type="submit"
        look="primary"
        isBlocked={isSubmitting || isFull}
        aria-busy={isSubmitting}
      >
        {isSubmitting ? 'Creating…' : 'Create credential'}
      </Button>
    </form>
  )
}
