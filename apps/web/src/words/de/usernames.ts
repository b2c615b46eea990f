/** Where the part that searches the usernames is missing. */
export const notLoaded = 'Die Suche konnte nicht geladen werden'
