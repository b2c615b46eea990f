/**
 * A username as the user part of a SIP URI: all but letters, digits and a few marks as %XX. A plus stays,
 * as in a phone number. https://www.rfc-editor.org/rfc/rfc3261#section-25.1
 */
export function encodeUser(username: string): string {
  return encodeURIComponent(username).replaceAll('%2B', '+')
}
