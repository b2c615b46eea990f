import { useRef, useState, type SyntheticEvent } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { failureOf, type Failure } from '#src/api/api-error.ts'

/** A field of a form, and the id of its input. */
export type FieldOf<T extends FieldValues> = { name: Path<T>; id: string }

type Options<T extends FieldValues> = {
  form: UseFormReturn<T>
  fields: readonly FieldOf<T>[]
  /** The field with which people prove who they are, and what to say when it is wrong. */
  proof: Path<T>
  refusal: string
  /** @throws ApiError */
  send: (values: T) => Promise<void>
}

/**
 * Sends a form with a password or a code: one request per click, no cache, and after success nothing
 * is left in it. What is wrong is told at its field; what belongs to none comes back as a failure.
 */
export function useProvenForm<T extends FieldValues>(options: Options<T>) {
  const { form, fields, proof, refusal, send } = options
  const [failure, setFailure] = useState<Failure>()
  const isUnderWay = useRef(false)

  async function attempt(values: T): Promise<boolean> {
    try {
      await send(values)
      return true
    } catch (error) {
      tell(failureOf(error))
      return false
    }
  }

  function tell(problem: Failure): void {
    if (problem.code === 'sign-in-refused') return form.setError(proof, { message: refusal })
    const told = problem.errors?.filter((error) => {
      const field = fields.find(({ name }) => name === error.field)
      if (field) form.setError(field.name, { message: error.message })
      return field !== undefined
    })
    if (!told?.length) setFailure(problem)
  }

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (isUnderWay.current) return
    isUnderWay.current = true
    setFailure(undefined)
    let isDone = false
    await form.handleSubmit(async (values) => {
      isDone = await attempt(values)
    })(event)
    isUnderWay.current = false
    // Not within the submission: its end would mark the empty form as submitted.
    if (isDone) form.reset()
  }

  return { failure, onSubmit: (event: SyntheticEvent) => void submit(event) }
}
