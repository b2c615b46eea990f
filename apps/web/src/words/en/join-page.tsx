/** Where an invitation leads. */
export const title = 'Set your password'

export const incomplete = 'This link is not complete.'
export const openWhole = 'Open the whole link that you were given, or ask an admin for a new one.'

export const newPassword = 'New password'
/** For the ear, after 4/15. */
export const charactersAtLeast = 'characters at least'
export const hint = (limit: number) =>
  `At least ${limit} characters, of any kind. A few words in a row are easy to remember and hard to guess.`
export const set = 'Set password'
export const setting = 'Setting…'

export const isSet = 'Your password is set.'
export const signInAs = (href: string, email: string) => (
  <>
    You can now <a href={href}>sign in</a> as <code>{email}</code>.
  </>
)
