import type { UsernameWarning } from '@sipdesk/shared/username-advice.ts'

type Duplicate = { username: string; listName: string; domainName: string }

/** What is said of a username while it is typed. */
export const warnings: Record<UsernameWarning, string> = {
  'outer-space':
    'There is a space at the start or the end. Twilio keeps it, and the phone must send it too.',
  'upper-case':
    'Some phones turn capital letters into small ones. Twilio tells them apart, so sign-in would fail.',
  'unusual-characters':
    'Some phones refuse characters other than A–Z, digits, dot, underscore, hyphen, @ and a leading plus.',
}
export const duplicate = ({ username, listName, domainName }: Duplicate) =>
  `“${username}” is also in the list “${listName}”, and ${domainName} accepts both lists. Which of the two passwords it asks for is undefined: choose another username.`

export const use = (username: string) => `Use “${username}”`
export const rotateInstead = 'Rotate its password instead'
export const showOther = 'Show the other one'
