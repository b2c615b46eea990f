import { useEffect, useRef } from 'react'
import { useFormState, type UseFormReturn } from 'react-hook-form'
import type { Failure } from '#src/api/api-error.ts'
import { describeFieldError } from '#src/lib/field-error.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { FailureText } from '#src/ui/failure-details.tsx'
import { problemSummary as messages } from '#messages/ui'
import type { Invite } from './queries.ts'

type Props = { form: UseFormReturn<Invite>; failure: Failure | undefined }

const FIELDS = ['name', 'email'] as const

/** All that is wrong after a click. Takes focus once per click. */
export function InviteProblems({ form, failure }: Props) {
  const { errors, isSubmitting, submitCount } = useFormState({ control: form.control })
  const summary = useRef<HTMLDivElement>(null)
  const fields = FIELDS.flatMap((field) => {
    const message = errors[field]?.message
    return message ? [{ field: `invite-${field}`, message: describeFieldError(message) }] : []
  })
  const isShown = !isSubmitting && submitCount > 0 && (failure !== undefined || fields.length > 0)
  useEffect(() => {
    if (isShown) summary.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- a problem that appears as one types must not take focus
  }, [isSubmitting, submitCount])
  if (!isShown) return null
  return (
    <ErrorSummary ref={summary} title={messages.title} fields={fields}>
      {failure && <FailureText failure={failure} />}
    </ErrorSummary>
  )
}
