/** Where somebody is signed in, and how to end that. */
export const title = 'Wo Sie angemeldet sind'
export const loading = 'Ihre Sitzungen werden geladen'
export const none = 'Es gibt keine Sitzungen.'

export const browser = 'Browser'
export const address = 'Adresse'
export const signedIn = 'Angemeldet'
export const lastSeen = 'Zuletzt aktiv'
export const action = 'Aktion'

export const browserOn = (name: string, system: string) => `${name} auf ${system}`
export const unknownBrowser = 'Unbekannter Browser'
/** Of all sessions. */
export const thisOne = 'Diese hier'

export const end = 'Beenden'
export const endOf = (name: string, from: string) => `Beenden: ${name}, ${from}`
export const ending = 'Wird beendet …'
export const ended = 'Sitzung beendet'

export const signOutEverywhere = 'Überall abmelden'
export const signOutEverywhereQuestion = 'Überall abmelden?'
export const allEnd =
  'Alle Ihre Sitzungen enden sofort, auch diese hier. Danach melden Sie sich wieder an.'
