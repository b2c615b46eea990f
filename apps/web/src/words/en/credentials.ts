import { PASSWORD_MIN_CHARACTERS, type PasswordRuleName } from '@sipdesk/shared/password.ts'

/** The page of a list, as far as it is there from the start; `list` until its name is known. */
export const list = 'Credential list'
export const copyListSid = 'Copy list SID'

export const createHeading = 'Create a credential'
export const create = 'Create credential'
export const creating = 'Creating…'
export const listFull =
  'This list is full: it holds 1,000 credentials, the most Twilio allows. Use another list.'
export const viewersLook = 'As a viewer you can look, but not create. Ask an admin.'
export const created = (username: string) =>
  `Credential created for ${username}. The password is shown this one time.`
/** Goes on a sentence: still finding out whether “anna” was created. */
export const wasCreated = (username: string) => `“${username}” was created`

export const username = 'Username'
export const usernameHint =
  'What the phone signs in with: an extension, a name or a number such as +15551234567.'
/** For the ear, after 4/32. */
export const charactersUsed = 'characters used'
export const usernameTaken =
  'A credential with this username is already in this list. Choose another username.'

export const password = 'Password'
export const show = 'Show'
export const hide = 'Hide'
export const showPassword = 'Show password'
export const hidePassword = 'Hide password'
export const copyPassword = 'Copy password'
export const generate = 'Generate'
export const length = 'Length'
export const generated = (characters: number) =>
  `Password generated: ${characters} characters. It is shown in the field.`

export const rules: Record<PasswordRuleName, string> = {
  length: `At least ${PASSWORD_MIN_CHARACTERS} characters`,
  'mixed-case': 'An upper-case and a lower-case letter (A–Z, a–z)',
  digit: 'A digit (0–9)',
}
/** Both for the ear, after a rule. */
export const met = ': met'
export const notMet = ': not met'
export const rulesMet = (count: number, of: number) => `${count} of ${of} password rules met`

export const credentials = 'Credentials'
export const scrollable = 'Credentials, scrollable'
export const loading = 'Loading the credentials'
export const asOf = (time: string) => `as of ${time}`
export const refresh = 'Refresh'
export const refreshing = 'Refreshing…'
export const createdAt = 'Created'
export const updatedAt = 'Updated'
/** In front of a username: what was done to it just now. */
export const marks = { created: 'created', rotated: 'rotated' }
export const nobody = 'Nobody is in this list yet. Create the first credential with the form.'
export const noUsernameContains = (text: string) => `No username in this list contains “${text}”.`
export const searchAll = 'Search all lists'
