/** The account that every subject works for. Nothing checks the secret: the upstream takes any. */
export const ACCOUNT_SID = `AC${'a'.repeat(32)}`
export const API_KEY_SID = `SK${'b'.repeat(32)}`
export const API_KEY_SECRET = 'a secret of the bench alone'

export const BASIC_AUTH = `Basic ${Buffer.from(`${API_KEY_SID}:${API_KEY_SECRET}`).toString('base64')}`

export const LISTS_PATH = `/2010-04-01/Accounts/${ACCOUNT_SID}/SIP/CredentialLists.json`

export function credentialsPath(listSid: string): string {
  return `/2010-04-01/Accounts/${ACCOUNT_SID}/SIP/CredentialLists/${listSid}/Credentials.json`
}

/** The SID that goes with a number: its prefix and 32 hexadecimal digits. */
export function sidOf(prefix: 'CL' | 'CR' | 'RQ', number: number): string {
  return prefix + number.toString(16).padStart(32, '0')
}
