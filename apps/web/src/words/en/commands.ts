/** What can be done from the palette. */
export const newCredential = 'New credential in this list'
export const newList = 'New list'
export const allLists = 'Go to all lists'
export const search = 'Search all lists'
export const status = 'Go to the status'
export const people = 'Go to the people'
export const record = 'Go to the record'
export const account = 'Go to your account'
export const themes = {
  system: 'Theme: like the device',
  light: 'Theme: light',
  dark: 'Theme: dark',
}
export const otherLanguage = 'Diese Seite auf Deutsch (German)'
export const shortcuts = 'Show the keyboard shortcuts'
export const signOut = 'Sign out'
