/** Where the part that searches the usernames is missing. */
export const notLoaded = 'The search could not be loaded'
