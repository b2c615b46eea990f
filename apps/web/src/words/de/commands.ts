/** What can be done from the palette. */
export const newCredential = 'Neuer Zugang in dieser Liste'
export const newList = 'Neue Liste'
export const allLists = 'Zu allen Listen'
export const search = 'Alle Listen durchsuchen'
export const status = 'Zum Status'
export const people = 'Zu den Personen'
export const record = 'Zum Protokoll'
export const account = 'Zu Ihrem Konto'
export const themes = {
  system: 'Farben: wie das Gerät',
  light: 'Farben: hell',
  dark: 'Farben: dunkel',
}
export const otherLanguage = 'This page in English (Englisch)'
export const shortcuts = 'Die Tastenkürzel zeigen'
export const signOut = 'Abmelden'
