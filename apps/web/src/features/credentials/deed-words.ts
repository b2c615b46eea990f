import type { FailedSubmission, Unstored } from './unstored.tsx'

/** How changes of credentials are told. */
export const deedWords = {
  confirmedLater: (isPasswordConfirmed: boolean) =>
    isPasswordConfirmed
      ? 'Twilio’s reply was lost; Sipdesk found the credential in the list and set this password again.'
      : 'Twilio’s reply was lost; Sipdesk found the credential in the list, but could not set the password again. Try it: if the phone is refused, rotate the password.',
  wasRotated: (username: string) => `the password of “${username}” was changed`,
  rotated: (username: string) =>
    `The password of ${username} was changed. The new one is shown this one time.`,
  wasDeleted: (username: string) => `“${username}” was deleted`,
  deleted: (username: string) => `${username} was deleted.`,
  failedElsewhere: ({ kind, username }: FailedSubmission) =>
    kind === 'rotated'
      ? `The password of “${username}” was not changed.`
      : `The credential “${username}” was not created.`,
  waiting: ({ kind, credential: { username } }: Unstored) =>
    kind === 'rotated'
      ? `The password of “${username}” was changed, and the new one is shown once.`
      : `The credential “${username}” was created, and its password is shown once.`,
}
