import { germanPeopleFieldErrors } from '@sipdesk/shared/german-people-field-errors.ts'

/** What can be wrong with a field about people, lists or the record, by its code. */
export const peopleFieldErrors = germanPeopleFieldErrors
