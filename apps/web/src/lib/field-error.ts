import { fieldErrors } from '#messages/lib'

/** The sentence for what a schema found wrong with a field; the text itself if it is no code of ours. */
export function describeFieldError(code: string): string {
  const known: Record<string, string> = fieldErrors
  return known[code] ?? code
}
