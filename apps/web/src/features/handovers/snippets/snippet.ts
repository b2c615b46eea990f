import type { DeviceId } from '#src/lib/device-files.ts'

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
  id: DeviceId
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

const ESCAPED = /[&<>"'\t\n\r\u0085\u2028\u2029]/g

/**
 * A text for an element or an attribute in double quotes. Tabs and line breaks become references, or a
 * parser would make spaces of them.
 */
export function escapeXml(text: string): string {
  return text.replaceAll(ESCAPED, (character) => `&#${character.charCodeAt(0)};`)
}
