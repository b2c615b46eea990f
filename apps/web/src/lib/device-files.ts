/*
 * What the file of each device has no way to write: `snippets` of the hand-over write none then, and the form warns
 * of it while one types.
 */

/**
 * A username as the user part of a SIP URI: all but letters, digits and a few marks as %XX. A plus stays,
 * as in a phone number. https://www.rfc-editor.org/rfc/rfc3261#section-25.1
 */
export function encodeUser(username: string): string {
  return encodeURIComponent(username).replaceAll('%2B', '+')
}

/** Whether each of the two can stand in the file of a device; its name is the same in every language. */
type DeviceFile = { name: string; username: Fits; password: Fits }
type Fits = (text: string) => boolean

const files = {
  asterisk: { name: 'Asterisk', username: isPlainUser, password: fitsAsteriskLine },
  baresip: { name: 'baresip', username: fitsBaresipValue, password: fitsBaresipValue },
  grandstream: { name: 'Grandstream', username: fitsXml, password: fitsXml },
  linphone: { name: 'Linphone', username: fitsXml, password: fitsXml },
  poly: { name: 'Poly', username: fitsXml, password: fitsXml },
} satisfies Record<string, DeviceFile>
export type DeviceId = keyof typeof files

/** Whether the file of this device can hold both. */
export function fitsFile(id: DeviceId, { username, password }: Record<Field, string>): boolean {
  return files[id].username(username) && files[id].password(password)
}

type Field = 'username' | 'password'

/** The names of the devices that Sipdesk writes a file for. */
export const DEVICE_NAMES: readonly string[] = Object.values(files).map(({ name }) => name)

/** The id of the device of this name, if there is one. */
export function deviceIdOf(name: string): string | undefined {
  return Object.entries(files).find(([, file]) => file.name === name)?.[0]
}

/** The names of the devices whose file cannot hold this text in this field. */
export function devicesRefusing(field: Field, text: string): string[] {
  return Object.values(files).flatMap(({ name, [field]: fits }) => (fits(text) ? [] : name))
}

/** The user part stands in options of Asterisk that take no escapes: `from_user` and `contact_user`. */
function isPlainUser(username: string): boolean {
  return encodeUser(username.toWellFormed()) === username
}

/** A value of Asterisk ends with its line, and is trimmed. */
function fitsAsteriskLine(value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- what Asterisk trims is every control character
  return !/[\0\r\n]|^[\u0001-\u0020]|[\u0001-\u0020]$/.test(value)
}

/** baresip takes quotes around a value, and has no escape for what is inside. */
function fitsBaresipValue(value: string): boolean {
  return !/[";\\\0\r\n]/.test(value)
}

/** What no XML 1.0 document can hold, not even escaped. https://www.w3.org/TR/xml/#charsets */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

function fitsXml(text: string): boolean {
  return !IMPOSSIBLE.test(text)
}
