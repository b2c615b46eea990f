import { formatNumber } from '#src/lib/format.ts'
import {
  PASSWORD_MIN_CHARACTERS,
  type PasswordRuleName,
  type PasswordWarning,
} from '@sipdesk/shared/password.ts'
import type { UsernameWarning } from '@sipdesk/shared/username.ts'

type Kind = 'created' | 'rotated'

type Duplicate = { username: string; listName: string; domainName: string }

/** The page of a list, as far as it is there from the start; `list` until its name is known. */
export const page = {
  /** What else can be done with the list. */
  more: 'More about this list',
  copyListSid: 'Copy list SID',
  listOnRecord: 'View activity',
  newCredential: 'New credential',
  /** Beside the line above. */
  inList: (list: string) => `in ${list}`,
  create: 'Create credential',
  seenOnceMore: 'You see the password once more, then never again.',
  creating: 'Creating…',
  takesLong:
    'Sent to Twilio, waiting for its answer. You can go on: Sipdesk finds out how it ended and tells you. Nothing is created twice.',
  listFull:
    'This list is full: it holds 1,000 credentials, the most Twilio allows. Use another list.',
  created: (username: string) =>
    `Credential created for ${username}. You won’t see its password again.`,
  /** Completes a sentence: still checking whether “anna” was created. */
  wasCreated: (username: string) => `“${username}” was created`,
  username: 'Username',
  usernameHint: (number: string) =>
    `What the phone signs in with: an extension, a name or a number such as ${number}.`,
  isFree: 'Free in this list',
  /** For the ear, after 4/32. */
  charactersUsed: 'characters used',
  usernameTaken:
    'A credential with this username is already in this list. Choose another username.',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  copyPassword: 'Copy password',
  /** Where a password comes from, and the two answers. */
  source: 'Where the password comes from',
  generated: 'Generated',
  setOwn: 'Set my own',
  generatedHint: 'No letters or digits that look alike, no symbols.',
  length: 'Length',
  regenerate: 'Regenerate',
  /** `keys` are pressed together. */
  regenerateKeys: (keys: string) => `Generate another password (${keys})`,
  regenerated: (characters: number) => `New password generated: ${characters} characters.`,
  optional: 'optional',
  device: 'Device',
  deviceIsOptional: 'optional, for warnings and the device file',
  anyDevice: 'Any device',
  bothFields: (
    <>
      Put the username into both <strong>SIP User ID</strong> and <strong>Authenticate ID</strong>.
      The device file does it.
    </>
  ),
  rules: {
    length: `At least ${PASSWORD_MIN_CHARACTERS} characters`,
    'mixed-case': 'An upper-case and a lower-case letter (A–Z, a–z)',
    digit: 'A digit (0–9)',
  } satisfies Record<PasswordRuleName, string>,
  /** Both for the ear, after a rule. */
  met: ': met',
  notMet: ': not met',
  rulesMet: (count: number, of: number) => `${count} of ${of} password rules met`,
  loading: 'Loading the credentials',
  /** In front of a username: what was done to it just now. */
  marks: { created: 'created', rotated: 'rotated' },
}

export const changes = {
  /** Reads after “Still checking whether”. */
  wasRotated: (username: string) => `the password of “${username}” was changed`,
  rotated: (username: string) =>
    `The password of ${username} was changed. You won’t see the new one again.`,
  /** Reads after “Still checking whether”. */
  wasDeleted: (username: string) => `“${username}” was deleted`,
  deleted: (username: string) => `${username} was deleted.`,
  reconciled: (isPasswordConfirmed: boolean) =>
    isPasswordConfirmed
      ? 'Twilio’s reply was lost or unusable; Sipdesk found the credential in the list and set this password again.'
      : 'Twilio’s reply was lost or unusable; Sipdesk found the credential in the list, but couldn’t set the password again. Try it: if the phone is refused, rotate the password.',
  failedElsewhere: (kind: Kind, username: string) =>
    ({
      created: `The credential “${username}” was not created.`,
      rotated: `The password of “${username}” was not changed.`,
    })[kind],
}

/** What is known of one credential, and what can be done with it. */
export const details = {
  copyUsername: 'Copy username of this credential',
  deleteNeeds: (needed: string, own: string) =>
    `Deleting requires the ${needed} role; yours is ${own}.`,
  notInList: 'This list has no credential with this username.',
  createIt: 'Create it',
  searchAll: 'Search all lists',
  rotate: 'Rotate password',
  rotatePasswordOf: (username: string) => `Rotate the password of “${username}”`,
  devicesStop: 'Devices that use the old password stop working',
  devicesStopDetail:
    'They are refused at their next registration; a device registered now may stay registered for up to an hour. Set the new password on each of them.',
  newPassword: 'New password',
  change: 'Change password',
  changing: 'Changing…',
  cancel: 'Cancel',
  /** Opens the question below. */
  deleteAsk: 'Delete…',
  deleteTitle: (username: string) => `Delete “${username}”?`,
  deleteDetail: (username: string) =>
    `Devices using “${username}” stop working at their next registration. The password cannot be recovered; a new credential with the same name needs a new password.`,
  typeUsername: 'Type the username to confirm',
  otherUsername: (username: string) => `That is not “${username}”.`,
  deleteCredential: 'Delete credential',
}

export const usernameAdvice = {
  /** What is said of a username while it is typed. */
  warnings: {
    'outer-space':
      'There is a space at the start or the end. Twilio keeps it, and the phone must send it too.',
    'upper-case':
      'Some phones change capital letters to lower case. Twilio tells them apart, so sign-in would fail.',
    'unusual-characters':
      'Some phones refuse characters other than a–z, digits, dot, underscore, hyphen, @ and a leading plus.',
  } satisfies Record<UsernameWarning, string>,
  duplicate: ({ username, listName, domainName }: Duplicate) =>
    `“${username}” is also in the list “${listName}”, and ${domainName} accepts both lists. Which of the two passwords it accepts is undefined: choose another username.`,
  looksLikeOther: ({ username, listName, domainName }: Duplicate) =>
    `Looks like “${username}”, which exists in the list “${listName}”; ${domainName} accepts both lists. Twilio tells the two apart, people may not.`,
  looksLikeOwn: (username: string) =>
    `Looks like “${username}”, which exists in this list. Twilio tells the two apart, people may not.`,
  use: (username: string) => `Use “${username}”`,
  rotateInstead: 'Rotate its password instead',
  showOther: 'Show the other credential',
  showLike: (username: string) => `Show “${username}”`,
}

/** How hard a password is to guess; stands before one of the labels, for the ear. */
export const strength = {
  estimated: 'Estimated strength:',
  labels: {
    0: 'Very weak: guessed at once',
    1: 'Weak: guessed quickly',
    2: 'Fair: longer is better',
    3: 'Strong',
    4: 'Very strong',
  },
}

/** What phones trip over in a password that Twilio accepts. */
export const passwordAdvice = {
  warnings: {
    'outer-space':
      'There is a space at the start or the end. It counts, and the phone must send it too.',
    'non-ascii': 'Phones encode letters outside A–Z differently, so sign-in may fail on some.',
    'risky-symbols':
      'Spaces and some symbols, such as $ & < > " % # = +, break the set-up of common phones.',
  } satisfies Record<PasswordWarning, string>,
  withoutSpace: 'Use without the space',
}

/** What no file of a device can hold; `devices` are their names. */
export const fileWarnings = {
  username: (devices: string) =>
    `Sipdesk can’t write the settings file for ${devices} with this username.`,
  password: (devices: string) =>
    `Sipdesk can’t write the settings file for ${devices} with this password.`,
}

/** What was made of cells of a spreadsheet that were pasted. */
export const pasted = {
  filled: 'Username and password were filled in from the row you pasted.',
  firstTwo: (columns: number) =>
    `The row you pasted has ${columns} columns: the first two were filled in as username and password.`,
  rows: (count: number) =>
    `You pasted ${formatNumber(count)} rows, so nothing was filled in. Sipdesk has no import yet: paste one row at a time.`,
}

/** The one time a password is shown. */
export const created = {
  title: (kind: Kind, list: string) =>
    ({ created: `Created in ${list}`, rotated: `Password rotated in ${list}` })[kind],
  confirmed: (time: string) =>
    `Twilio confirmed it at ${time}. The password is shown this one time.`,
  /** On paper, where the time on its own would tell too little. */
  printed: (time: string) => `Sipdesk, ${time}`,
  shownOnce: 'You won’t see this password again. Neither Twilio nor Sipdesk can show it.',
  oldRefused:
    'Devices with the old password are refused at their next registration; an earlier registration may last for up to an hour.',
  setAgain: 'Twilio’s reply was lost or unusable; Sipdesk set this password again.',
  notSure:
    'Twilio’s reply was lost or unusable. The credential was changed, but Sipdesk can’t tell whether this is its password. Try it: if the phone is refused, rotate the password again.',
  copySid: 'Copy credential SID',
  notKept: 'The credential is created. Its label, owner and device could not be kept.',
  stored: 'I have stored it',
  createAnother: 'Create another',
  closingAsks: 'Closing asks first, until it is copied or stored.',
  closeUnstored: 'Close without storing the password?',
  closeAnyway: 'Close, and lose the password',
  /** What is lost by signing out. */
  passwordLost: (username: string) =>
    `You haven’t confirmed that you saved the password of “${username}”. After you sign out, it can’t be shown again.`,
  typedLost: 'What you typed but didn’t send will be lost.',
  /** On the pages where it cannot be shown. */
  passwordWaits: (username: string, list: string) =>
    `The password of ${username} in ${list} is waiting to be stored.`,
  showNow: 'Show it now',
  goToList: 'Go to the list',
  dismiss: 'Dismiss',
}
