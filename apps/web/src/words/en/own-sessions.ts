/** Where somebody is signed in, and how to end that. */
export const title = 'Where you are signed in'
export const loading = 'Loading your sessions'
export const none = 'There are no sessions.'

export const browser = 'Browser'
export const address = 'Address'
export const signedIn = 'Signed in'
export const lastSeen = 'Last seen'
export const action = 'Action'

export const browserOn = (name: string, system: string) => `${name} on ${system}`
export const unknownBrowser = 'Unknown browser'
/** Of all sessions. */
export const thisOne = 'This one'

export const end = 'End'
export const endOf = (name: string, from: string) => `End: ${name}, ${from}`
export const ending = 'Ending…'
export const ended = 'Session ended'

export const signOutEverywhere = 'Sign out everywhere'
export const signOutEverywhereQuestion = 'Sign out everywhere?'
export const allEnd = 'All your sessions end at once, this one too. You then sign in again.'
