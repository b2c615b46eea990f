import type {
  Assertion,
  CreationOptions,
  NewCredential,
  RequestOptions,
} from '@sipdesk/shared/passkeys.ts'
import { ApiError, type Failure } from './api-error.ts'
import { passkeys as messages } from '#messages/api'

/** Why no passkey can be used here: the browser is too old, or the page has an address in numbers. */
export type PasskeyObstacle = 'browser' | 'address'

/** Undefined where passkeys can be used. */
export function passkeyObstacle(): PasskeyObstacle | undefined {
  const isKnown =
    'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential
  if (!isKnown) return 'browser'
  return /^[\d.]+$|:/.test(location.hostname) ? 'address' : undefined
}

/** Has the person's device make a passkey. @throws ApiError, a calm one where the person ended it. */
export async function createPasskey(options: CreationOptions): Promise<NewCredential> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await answered(navigator.credentials.create({ publicKey }))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson
  const { id, response } = credential.toJSON() as RegistrationResponseJSON
  const { clientDataJSON, attestationObject, transports } = response
  return { id, clientDataJSON, attestationObject, transports }
}

/** Has a passkey of the person sign. @throws ApiError, a calm one where the person ended it. */
export async function signWithPasskey(options: RequestOptions): Promise<Assertion> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await answered(navigator.credentials.get({ publicKey }))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson
  const { id, response } = credential.toJSON() as AuthenticationResponseJSON
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) }
}

async function answered(asked: Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await asked.catch((error: unknown) => {
    throw new ApiError(failureIn(error))
  })
  if (credential instanceof PublicKeyCredential) return credential
  throw new ApiError(failureIn(undefined))
}

/** A browser does not tell who pressed Cancel from who waited too long, or has no passkey for this page. */
function failureIn(error: unknown): Failure {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return { code: 'passkey-cancelled', isCalm: true, ...messages.cancelled }
  }
  if (name === 'InvalidStateError') return { code: 'passkey-known', ...messages.known }
  return { code: 'passkey-failed', ...messages.failed }
}
