import { fieldMessages } from '@sipdesk/shared/field-messages/en.ts'

/** How sentences are put together, and how numbers and times are written. */
export const language = 'en'
export const locale = 'en-GB'

export const justNow = 'just now'

/** What can be wrong with a field, by its code. */
export const fieldErrors = fieldMessages
