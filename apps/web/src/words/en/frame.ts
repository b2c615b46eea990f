/** What stands around every page and comes after the first look. */
export const twilioAccount = 'Twilio account'
export const search = 'Search'
export const people = 'People'
export const record = 'Record'
export const status = 'Status'
export const adminsOnly = 'For admins only'
export const signOut = 'Sign out'

export const noLists = 'None yet.'
export const findList = 'Find a list'
export const noListNamed = (text: string) => `No list is named like “${text}”.`
export const sizeUnknown = 'size not known yet'
