/** The password with which somebody signs in. */
export const title = 'Password'
export const currentPassword = 'Current password'
export const newPassword = 'New password'
export const yourPassword = 'Your password'

export const show = 'Show'
export const hide = 'Hide'
/** Both come with one of the labels above. */
export const showThis = (label: string) => `Show ${label.toLowerCase()}`
export const hideThis = (label: string) => `Hide ${label.toLowerCase()}`

export const ofAtLeast = (count: number, limit: number) =>
  `${count} of at least ${limit} characters`
export const ofAtMost = (count: number, limit: number) => `${count} of at most ${limit} characters`

export const othersEnd = 'Your other sessions end when you change it.'
export const change = 'Change password'
export const changing = 'Changing…'
export const changed = 'Password changed'
export const othersEnded = 'Your other sessions have ended.'
/** The two above, for the ear. */
export const changedAloud = 'Password changed. Your other sessions have ended.'

export const notCurrent = 'This is not your current password.'
export const notYours = 'This is not your password.'
