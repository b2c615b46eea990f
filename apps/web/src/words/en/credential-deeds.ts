type Deed = 'created' | 'rotated'

/** Reads after “Still finding out whether”. */
export const wasRotated = (username: string) => `the password of “${username}” was changed`
export const rotated = (username: string) =>
  `The password of ${username} was changed. The new one is shown this one time.`

/** Reads after “Still finding out whether”. */
export const wasDeleted = (username: string) => `“${username}” was deleted`
export const deleted = (username: string) => `${username} was deleted.`

export const confirmedLater = (isPasswordConfirmed: boolean) =>
  isPasswordConfirmed
    ? 'Twilio’s reply was lost; Sipdesk found the credential in the list and set this password again.'
    : 'Twilio’s reply was lost; Sipdesk found the credential in the list, but could not set the password again. Try it: if the phone is refused, rotate the password.'

export const failedElsewhere = (deed: Deed, username: string) =>
  ({
    created: `The credential “${username}” was not created.`,
    rotated: `The password of “${username}” was not changed.`,
  })[deed]
export const waiting = (deed: Deed, username: string) =>
  ({
    created: `The credential “${username}” was created, and its password is shown once.`,
    rotated: `The password of “${username}” was changed, and the new one is shown once.`,
  })[deed]
