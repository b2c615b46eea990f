import type { SyntheticEvent } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { Failure } from './api-error.ts'
import { useSubmit, type End } from './use-submit.ts'

/** A field of a form, and the id of its input. */
type FieldOf<T extends FieldValues> = { name: Path<T>; id: string }

type Options<T extends FieldValues, Result> = {
  form: UseFormReturn<T>
  fields: readonly FieldOf<T>[]
  /** The field with which people prove who they are, and what to say when it is wrong. */
  proof?: { name: Path<T>; refusal: string }
  /** @throws ApiError */
  work: (values: T) => Promise<Result>
  onDone?: (result: Result) => void
}

/**
 * Sends a form, one request per click; after success nothing is left in it. What is wrong is told at its
 * field; what belongs to none comes back as a failure.
 */
export function useFormSubmit<T extends FieldValues, Result>(options: Options<T, Result>) {
  const { form, work, onDone } = options
  const { failure, send, forget } = useSubmit(work)
  const { isSubmitting } = form.formState

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (isSubmitting) return
    let end: End<Result> | undefined
    await form.handleSubmit(async (values) => {
      end = await send(values)
      if (end && 'failure' in end && isToldAtField(options, end.failure)) forget()
    }, forget)(event)
    if (!end || 'failure' in end) return
    // Not within the submission: its end would mark the empty form as submitted.
    form.reset()
    onDone?.(end.result)
  }

  return { failure, onSubmit: (event: SyntheticEvent) => void submit(event) }
}

/** Tells what is wrong at its fields; whether any of it belongs to one. */
function isToldAtField<T extends FieldValues>(
  { form, fields, proof }: Pick<Options<T, unknown>, 'form' | 'fields' | 'proof'>,
  { code, errors = [] }: Failure,
): boolean {
  if (proof && code === 'sign-in-refused') {
    form.setError(proof.name, { message: proof.refusal })
    return true
  }
  const told = errors.filter((error) => {
    const field = fields.find(({ name }) => name === error.field)
    if (field) form.setError(field.name, { message: error.message })
    return field !== undefined
  })
  return told.length > 0
}
