import { fieldMessages } from '@sipdesk/shared/field-messages/de.ts'

/** How sentences are put together, and how numbers and times are written. */
export const language = 'de'
export const locale = 'de-DE'

export const justNow = 'gerade eben'

/** What can be wrong with a field, by its code. */
export const fieldErrors = fieldMessages
