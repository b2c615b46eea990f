import type { IncomingHttpHeaders } from 'node:http'
import type { Assertion } from '@sipdesk/shared/passkeys.ts'
import type { Database, Store } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { userHandleOf, verifyAssertion, type RelyingParty } from './passkey-ceremony.ts'
import { findPasskeyChallenge, type Use } from './passkey-challenge.ts'
import { findPasskey, takeSignature, type OwnedPasskey } from './passkeys.ts'
import { hasPassword } from './passwords.ts'

type Deps = { auth: Auth; store: Store; relyingParty: RelyingParty }

/** Why a passkey proves nothing; it stands on record. */
type PasskeyRefusal =
  | 'no-challenge'
  | 'unknown-passkey'
  | 'another-person'
  | 'second-factor-only'
  | 'not-verified'
  | 'used'
  | 'counter-back'

type Refused = { refusal: PasskeyRefusal; email?: string | undefined }

type Given = {
  assertion: Assertion
  headers: IncomingHttpHeaders
  use: Use
  /** Who has to be its owner; without it, it says itself who that is, and is all that lets them in. */
  personId?: string
}

/** Takes a passkey as proof of who its owner is, once. Resolves to the passkey, or to why it proves nothing. */
export async function takePasskey(
  { auth, store: { db }, relyingParty }: Deps,
  { assertion, headers, use, personId }: Given,
): Promise<OwnedPasskey | Refused> {
  const challenge = await findPasskeyChallenge(auth, headers, use)
  if (!challenge) return { refusal: 'no-challenge' }
  const passkey = await findPasskey(db, assertion.id)
  if (!passkey) return { refusal: 'unknown-passkey' }
  const { id, email, publicKey } = passkey
  const why = personId === undefined ? await whyNotAlone(db, passkey, assertion) : undefined
  if (why) return { refusal: why, email }
  if (passkey.personId !== (personId ?? passkey.personId)) return { refusal: 'another-person' }
  const signed = await verifyAssertion(relyingParty, challenge.challenge, assertion, publicKey)
  if (!signed) return { refusal: 'not-verified', email }
  const end = await takeSignature(db, challenge, { id, ...signed })
  return end === 'taken' ? passkey : { refusal: end, email }
}

/**
 * It takes the place of a password: so it opens nobody who has none, whose company closes their account elsewhere,
 * nor whoever's password an admin replaced since, lest it was somebody else who added it.
 */
async function whyNotAlone(
  db: Database,
  { personId, isSecondFactorOnly }: OwnedPasskey,
  { userHandle }: Assertion,
): Promise<PasskeyRefusal | undefined> {
  if (userHandle !== userHandleOf(personId)) return 'another-person'
  const isEnough = !isSecondFactorOnly && (await hasPassword(db, personId))
  return isEnough ? undefined : 'second-factor-only'
}
