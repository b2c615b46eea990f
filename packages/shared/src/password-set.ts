import type { CredentialDetails } from './credential-details.ts'
import type { Credential } from './credentials.ts'

/** When a password was set, and what is known of who did it. */
export type PasswordSet = {
  /** Null where Twilio does not tell it either. */
  at: string | null
  /** Who did it here; null where the record does not say. */
  byName: string | null
  /** Whether it was changed past Sipdesk since it was set here. */
  isElsewhere: boolean
}

/** Milliseconds by which Twilio's time may be after that of the record: the clocks differ, and Twilio's has whole seconds. */
const CLOCKS_DIFFER = 60_000

/**
 * When the password of a credential was set: by the record, or by Twilio's date of the last change where that is later,
 * or where the record says nothing. A password is all that Twilio lets anybody change of a credential.
 * https://www.twilio.com/docs/voice/sip/api/sip-credential-resource#update-a-sip-credential-resource
 */
export function passwordSetOf(
  { createdAt, updatedAt }: Pick<Credential, 'createdAt' | 'updatedAt'>,
  known: Pick<CredentialDetails, 'created' | 'rotated'> | undefined,
): PasswordSet {
  const here = known?.rotated ?? known?.created
  const atTwilio = updatedAt ?? createdAt
  if (!here) return { at: atTwilio, byName: null, isElsewhere: false }
  const isElsewhere =
    updatedAt !== null && Date.parse(updatedAt) > Date.parse(here.at) + CLOCKS_DIFFER
  if (isElsewhere) return { at: updatedAt, byName: null, isElsewhere }
  return { ...here, isElsewhere }
}
