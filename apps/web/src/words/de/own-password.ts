/** The password with which somebody signs in. */
export const title = 'Passwort'
export const currentPassword = 'Aktuelles Passwort'
export const newPassword = 'Neues Passwort'
export const yourPassword = 'Ihr Passwort'

export const show = 'Anzeigen'
export const hide = 'Verbergen'
/** Both come with one of the labels above. */
export const showThis = (label: string) => `${label} anzeigen`
export const hideThis = (label: string) => `${label} verbergen`

export const ofAtLeast = (count: number, limit: number) =>
  `${count} von mindestens ${limit} Zeichen`
export const ofAtMost = (count: number, limit: number) => `${count} von höchstens ${limit} Zeichen`

export const othersEnd = 'Wenn Sie es ändern, enden Ihre anderen Sitzungen.'
export const change = 'Passwort ändern'
export const changing = 'Wird geändert …'
export const changed = 'Passwort geändert'
export const othersEnded = 'Ihre anderen Sitzungen sind beendet.'
/** The two above, for the ear. */
export const changedAloud = 'Passwort geändert. Ihre anderen Sitzungen sind beendet.'

export const notCurrent = 'Das ist nicht Ihr aktuelles Passwort.'
export const notYours = 'Das ist nicht Ihr Passwort.'
