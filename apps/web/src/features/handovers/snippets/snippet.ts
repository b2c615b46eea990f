/** What a device is told to sign in to one domain; all of it can be put into its own settings too. */
export type Settings = {
  /** The authorization ID as well: Twilio's error 32106 says that both must be the same. */
  username: string
  password: string
  /** The host that a device registers with; never with an edge. */
  registrar: string
  /** The host of an edge, without port; undefined where a device goes to the registrar itself. */
  outboundProxy: string | undefined
  /** TLS and SRTP are demanded; where they are not, SRTP is refused. */
  isSecure: boolean
  port: 5060 | 5061
  expirySeconds: number
  /** `sip:user@domain`, by which others call the device. */
  address: string
}

/** A way of setting up one kind of device from a text. */
export type Snippet = {
  id: string
  /** The device, as a list names it. */
  label: string
  fileName: string
  /** Where the text belongs, and what else it takes. */
  use: string
  /** Where its maker describes the format. */
  source: string
  /** The text; undefined where the format has no way to write this username or this password. */
  write: (settings: Settings) => string | undefined
}

/**
 * A username as the user part of a SIP URI: all but letters, digits and a few marks as %XX. A plus stays,
 * as in a phone number. https://www.rfc-editor.org/rfc/rfc3261#section-25.1
 */
export function encodeUser(username: string): string {
  return encodeURIComponent(username).replaceAll('%2B', '+')
}

/** What no XML 1.0 document can hold, not even escaped. https://www.w3.org/TR/xml/#charsets */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const ESCAPED = /[&<>"'\t\n\r\u0085\u2028\u2029]/g

/** Whether all these texts can stand in an XML document. */
export function fitsXml(...texts: string[]): boolean {
  return !texts.some((text) => IMPOSSIBLE.test(text))
}

/**
 * A text for an element or an attribute in double quotes. Tabs and line breaks become references, or a
 * parser would make spaces of them.
 */
export function escapeXml(text: string): string {
  return text.replaceAll(ESCAPED, (character) => `&#${character.charCodeAt(0)};`)
}
