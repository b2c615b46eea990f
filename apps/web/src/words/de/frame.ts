/** What stands around every page and comes after the first look. */
export const twilioAccount = 'Twilio-Konto'
export const search = 'Suchen'
export const people = 'Personen'
export const record = 'Protokoll'
export const status = 'Status'
export const adminsOnly = 'Nur für Admins'
export const signOut = 'Abmelden'

export const noLists = 'Noch keine.'
export const findList = 'Liste suchen'
export const noListNamed = (text: string) => `Keine Liste heißt so ähnlich wie „${text}“.`
export const sizeUnknown = 'Größe noch unbekannt'
