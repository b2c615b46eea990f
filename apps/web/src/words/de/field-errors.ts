import { germanFieldErrors } from '@sipdesk/shared/german-field-errors.ts'

/** What can be wrong with a field of the create form, by its code. */
export const fieldErrors = germanFieldErrors
