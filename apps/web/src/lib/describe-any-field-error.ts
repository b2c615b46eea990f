import { fieldErrors } from '#words/field-errors.ts'
import { peopleFieldErrors } from '#words/people-field-errors.ts'

/** As `describeFieldError`, also for fields about people, lists and the record. */
export function describeAnyFieldError(code: string): string {
  const known: Record<string, string> = { ...fieldErrors, ...peopleFieldErrors }
  return known[code] ?? code
}
