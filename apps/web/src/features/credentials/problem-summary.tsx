import { useEffect, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import type { Failure } from '#src/api/api-error.ts'
import { describeFieldError } from '#src/lib/field-error.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { FailureDetails } from '#src/ui/failure-details.tsx'
import { problemSummary as messages } from '#messages/ui'
import type { CredentialForm } from './credential-form.ts'

type Props = {
  form: CredentialForm
  failure: Failure | undefined
  /** The id of its input. */
  passwordId?: string
}

const FIELDS = ['username', 'password'] as const

/** All that is wrong after an operation: the fields, and what came back. Takes focus once per operation. */
export function ProblemSummary({ form, failure, passwordId = 'password' }: Props) {
  const { errors, isSubmitting, submitCount } = useFormState({ control: form.control })
  const summary = useRef<HTMLDivElement>(null)
  const fields = FIELDS.flatMap((field) => {
    const message = errors[field]?.message
    const id = field === 'password' ? passwordId : field
    return message ? [{ field: id, message: describeFieldError(message) }] : []
  })
  const isShown = !isSubmitting && submitCount > 0 && (failure !== undefined || fields.length > 0)
  useEffect(() => {
    if (isShown) summary.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- a problem that appears as one types must not take focus
  }, [isSubmitting, submitCount])
  if (!isShown) return null
  return (
    <ErrorSummary ref={summary} title={messages.title} fields={fields}>
      {failure && (
        <OperationFailure failure={failure} told={fields.map(({ message }) => message)} />
      )}
    </ErrorSummary>
  )
}

type FailureProps = {
  failure: Failure
  /** Sentences that already stand at a field. */
  told: string[]
}

/** Why the last operation did not end in a credential. */
function OperationFailure({ failure, told }: FailureProps) {
  const { title, detail, code, requestId, twilio } = failure
  return (
    <>
      {!told.includes(detail) && (
        <p>
          <strong>{title}.</strong> {detail}
        </p>
      )}
      <FailureDetails code={code} requestId={requestId} twilio={twilio} />
    </>
  )
}
