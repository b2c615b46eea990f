import { germanFieldErrors } from '@sipdesk/shared/german-field-errors.ts'
import { germanPeopleFieldErrors } from '@sipdesk/shared/german-people-field-errors.ts'

/** How sentences are put together, and how numbers and times are written. */
export const language = 'de'
export const locale = 'de-DE'

export const justNow = 'gerade eben'

/** What can be wrong with a field, by its code. */
export const fieldErrors = { ...germanFieldErrors, ...germanPeopleFieldErrors }
