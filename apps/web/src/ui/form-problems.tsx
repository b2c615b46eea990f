import { useEffect, useRef } from 'react'
import { useFormState, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { ErrorSummary } from './error-summary.tsx'
import { describeFieldError } from '../lib/field-error.ts'
import { FailureDetails, FailureText, type Failure } from './failure-details.tsx'
import { problemSummary as messages } from '#messages/ui'

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>
  /** Its fields, and the ids of their inputs. */
  fields: readonly { name: Path<T>; id: string }[]
  failure: Failure | undefined
}

/** All that is wrong after a click: the fields, and what came back. Takes focus once per click. */
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
  const isTold = wrong.some(({ message }) => message === failure?.detail)
  const title = wrong.length > 0 ? messages.fields : messages.failure
  return (
    <ErrorSummary ref={summary} title={title} fields={wrong}>
      {failure && (isTold ? <FailureDetails {...failure} /> : <FailureText failure={failure} />)}
    </ErrorSummary>
  )
}
