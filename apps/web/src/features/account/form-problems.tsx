import { useEffect, useRef } from 'react'
import { useFormState, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { Failure } from '#src/api/api-error.ts'
import { describeFieldError } from '#src/lib/field-error.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { FailureText } from '#src/ui/failure-details.tsx'
import { problemSummary as messages } from '#messages/ui'
import type { FieldOf } from './use-proven-form.ts'

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>
  fields: readonly FieldOf<T>[]
  failure: Failure | undefined
}

/** All that is wrong after a click. Takes focus once per click. */
export function FormProblems<T extends FieldValues>({ form, fields, failure }: Props<T>) {
  const state = useFormState({ control: form.control })
  const { isSubmitting, submitCount } = state
  const summary = useRef<HTMLDivElement>(null)
  const wrong = fields.flatMap(({ name, id }) => {
    const message = form.getFieldState(name, state).error?.message
    return message ? [{ field: id, message: describeFieldError(message) }] : []
  })
  const isShown = !isSubmitting && submitCount > 0 && (failure !== undefined || wrong.length > 0)
  useEffect(() => {
    if (isShown) summary.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- a problem that appears as one types must not take focus
  }, [isSubmitting, submitCount])
  if (!isShown) return null
  return (
    <ErrorSummary ref={summary} title={messages.title} fields={wrong}>
      {failure && <FailureText failure={failure} />}
    </ErrorSummary>
  )
}
