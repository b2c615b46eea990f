import { fieldErrors as english } from '@sipdesk/shared/field-errors.ts'

/** What can be wrong with a field of the create form, by its code. */
export const fieldErrors = english
