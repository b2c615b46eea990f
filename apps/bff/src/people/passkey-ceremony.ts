import type {
  Assertion,
  CreationOptions,
  NewCredential,
  RequestOptions,
} from '@sipdesk/shared/passkeys.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { LOOPBACK_NAMES } from '../http/same-origin.ts'
import { CHALLENGE_LIFETIME } from './passkey-challenge.ts'

/** EdDSA, ES256 and RS256, the preferred first. https://www.iana.org/assignments/cose/cose.xhtml#algorithms */
const ALGORITHMS = [-8, -7, -257]

/** For whom a passkey is, and where it works. https://www.w3.org/TR/webauthn-3/#relying-party-identifier */
export type RelyingParty = { id: string; origin: string }

/** On this machine passkeys work at `localhost` alone: browsers have none for an address in numbers. */
export function relyingPartyOf(appUrl: URL): RelyingParty {
  const url = new URL(appUrl)
  if (LOOPBACK_NAMES.includes(url.hostname)) url.hostname = 'localhost'
  return { id: url.hostname, origin: url.origin }
}

/** A credential as a browser is told of it. */
type Known = { credentialId: string; transports: string }

export function creationOptions(
  { id: rpId }: RelyingParty,
  { id, name, email }: Person,
  challenge: string,
  known: Known[],
): CreationOptions {
  return {
    rp: { id: rpId, name: 'Sipdesk' },
    user: { id: userHandleOf(id), name: email, displayName: name },
    challenge,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: CHALLENGE_LIFETIME,
    excludeCredentials: known.map(toDescriptor),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  }
}

export function requestOptions(
  { id: rpId }: RelyingParty,
  challenge: string,
  allowed: Known[],
): RequestOptions {
  return {
    rpId,
    challenge,
    timeout: CHALLENGE_LIFETIME,
    userVerification: 'required',
    allowCredentials: allowed.map(toDescriptor),
  }
}

function toDescriptor({ credentialId, transports }: Known) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- we wrote it
  const said = JSON.parse(transports) as string[]
  return { type: 'public-key' as const, id: credentialId, transports: said }
}

/** By what a passkey names its owner: nothing that tells who it is. */
export function userHandleOf(personId: string): string {
  return Buffer.from(personId).toString('base64url')
}

/** What is kept of a new credential; undefined unless it is of this challenge, this page, and a verified person. */
export async function verifyCredential(
  { id: expectedRPID, origin: expectedOrigin }: RelyingParty,
  expectedChallenge: string,
  { id, clientDataJSON, attestationObject }: NewCredential,
) {
  if (isFramed(clientDataJSON)) return undefined
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: { ...wrapped(id), response: { clientDataJSON, attestationObject } },
    expectedChallenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ verified: false, registrationInfo: undefined }))
  if (!verified || registrationInfo?.credential.id !== id) return undefined
  const { credential, credentialBackedUp } = registrationInfo
  return {
    credentialId: id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    isBackedUp: credentialBackedUp,
  }
}

/**
 * What a passkey says now of itself; undefined unless it signed this challenge, for this page, after it had verified
 * the person. Whether its counter went on is left to the store, which knows it at that moment.
 */
export async function verifyAssertion(
  { id: expectedRPID, origin: expectedOrigin }: RelyingParty,
  expectedChallenge: string,
  { id, userHandle, ...signed }: Assertion,
  publicKey: string,
): Promise<{ counter: number; isBackedUp: boolean } | undefined> {
  if (isFramed(signed.clientDataJSON)) return undefined
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...wrapped(id), response: { ...signed, ...(userHandle && { userHandle }) } },
    expectedChallenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    credential: { id, publicKey: Buffer.from(publicKey, 'base64url'), counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return undefined
  return {
    counter: authenticationInfo.newCounter,
    isBackedUp: authenticationInfo.credentialBackedUp,
  }
}

function wrapped(id: string) {
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
}

/** Whether another site had this page in a frame, which nothing here needs; so is what cannot be read. */
function isFramed(clientDataJSON: string): boolean {
  try {
    const { crossOrigin, topOrigin } = decodeClientDataJSON(clientDataJSON)
    return crossOrigin === true || topOrigin !== undefined
  } catch {
    return true
  }
}
