/** What is known of one credential, and what can be done with it. */
export const copyUsername = 'Copy username of this credential'
export const close = 'Close'
export const sid = 'SID'
export const copySid = 'Copy credential SID'
export const list = 'List'
export const created = 'Created'
export const updated = 'Updated'
export const onRecord = 'What is on record about it'
export const viewersLook = 'As a viewer you can look, but not change anything. Ask an admin.'
export const adminsDelete = 'Only admins may delete. Your role is operator.'

export const notInList = 'There is no credential with this username in this list.'
export const createIt = 'Create it'
export const searchAll = 'Search all lists'

export const rotate = 'Rotate password'
export const rotatePasswordOf = (username: string) => `Rotate the password of “${username}”`
export const devicesStop = 'Devices that use the old password stop working'
export const devicesStopDetail =
  'They are refused at their next registration, and one that is registered now may stay so for up to an hour. Have the new password put into each of them.'
export const newPassword = 'New password'
export const change = 'Change password'
export const changing = 'Changing…'
export const cancel = 'Cancel'

/** Opens the question below. */
export const deleteAsk = 'Delete…'
export const deleteTitle = (username: string) => `Delete “${username}”?`
export const deleteDetail = (username: string) =>
  `Every device that signs in as “${username}” is refused from its next registration on. Nothing can bring the password back; a new credential of the same name needs a new one.`
export const typeUsername = 'Type the username to confirm'
export const otherUsername = (username: string) => `That is not “${username}”.`
export const deleteCredential = 'Delete credential'
