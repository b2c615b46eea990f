import { describeFieldError } from '#src/lib/field-error.ts'
import { FieldError } from '#src/ui/field-error.tsx'

/** What is wrong with a field, in words. `error` is a code of the schema, or a sentence. */
export function FieldProblem({ id, error }: { id: string; error: string }) {
  return <FieldError id={id} message={describeFieldError(error)} />
}
