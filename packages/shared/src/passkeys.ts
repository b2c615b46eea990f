import * as z from 'zod/mini'
import { Done, type Endpoint } from './endpoint.ts'
import { OpaqueId } from './people.ts'
import { SignInResult } from './sign-in.ts'
import { Timestamp } from './timestamp.ts'
import { writable } from './text.ts'
import { countCharacters } from './username.ts'

export const PASSKEY_NAME_MAX_CHARACTERS = 64
/** Passkeys that one person may have. */
export const MAX_PASSKEYS = 20

/** What a person calls a passkey, to tell it from their others. */
export const PasskeyName = z.string().check(
  z.trim(),
  z.refine((value) => value !== '', { error: 'name-required', abort: true }),
  z.refine(
    (value) => countCharacters(value) <= PASSKEY_NAME_MAX_CHARACTERS,
    'passkey-name-too-long',
  ),
  ...writable(),
)

/** A passkey, as its owner sees it. */
export const Passkey = z.object({
  id: OpaqueId,
  name: z.string(),
  createdAt: Timestamp,
  /** When it last proved who its owner is; null before the first time. */
  lastUsedAt: z.nullable(Timestamp),
  /** Whether the device that made it keeps a copy elsewhere. */
  isBackedUp: z.boolean(),
  /** Whether it no longer signs in by itself, since the password was replaced by an admin's link after it was added. */
  isSecondFactorOnly: z.boolean(),
})
export type Passkey = z.infer<typeof Passkey>

/** Why a person cannot add a passkey: passwords are closed here, or they have none and come by the company account. */
const Obstacle = z.enum(['closed', 'without-password'])

const Passkeys = z.object({ passkeys: z.array(Passkey), obstacle: z.nullable(Obstacle) })
export type Passkeys = z.infer<typeof Passkeys>

const PASSKEY_MALFORMED = 'passkey-malformed'
const bytes = (max: number) =>
  z.string().check(z.regex(/^[\w-]+$/, PASSKEY_MALFORMED), z.maxLength(max, PASSKEY_MALFORMED))

/** Characters of base64url. A credential's id has at most 1023 bytes. */
const CredentialId = bytes(1364)

/** What an authenticator made: of `PublicKeyCredential.toJSON()` only what is checked. Bytes are base64url. */
const NewCredential = z.strictObject({
  id: CredentialId,
  clientDataJSON: bytes(2048),
  attestationObject: bytes(3072),
  transports: z
    .array(z.string().check(z.regex(/^[a-z-]{1,20}$/, PASSKEY_MALFORMED)))
    .check(z.maxLength(10, PASSKEY_MALFORMED)),
})
export type NewCredential = z.infer<typeof NewCredential>

/** The options of `navigator.credentials.create`, for `PublicKeyCredential.parseCreationOptionsFromJSON`. */
const CreationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number(),
  excludeCredentials: z.array(
    z.object({
      type: z.literal('public-key'),
      id: z.string(),
      transports: z.array(z.string()),
    }),
  ),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
})
export type CreationOptions = z.infer<typeof CreationOptions>

/** The options of `navigator.credentials.get`, for `PublicKeyCredential.parseRequestOptionsFromJSON`. */
const RequestOptions = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.number(),
  userVerification: z.literal('required'),
  /** Empty where any passkey for this page will do, and it tells whose it is. */
  allowCredentials: CreationOptions.shape.excludeCredentials,
})
export type RequestOptions = z.infer<typeof RequestOptions>

/** What an authenticator signed, as `NewCredential`. */
export const Assertion = z.strictObject({
  id: CredentialId,
  clientDataJSON: bytes(2048),
  authenticatorData: bytes(1024),
  signature: bytes(1024),
  userHandle: z.optional(bytes(86)),
})
export type Assertion = z.infer<typeof Assertion>

const PasskeyParams = z.object({ passkeyId: OpaqueId })

/** Passkeys (WebAuthn): in place of a password and a second factor, as a second factor, and as a proof. */
export const passkeyEndpoints = {
  startPasskeySignIn: {
    method: 'POST',
    path: '/api/auth/passkey/challenge',
    role: 'anyone',
    scope: 'none',
    body: z.strictObject({ for: z.enum(['sign-in', 'second-factor']) }),
    status: 200,
    reply: RequestOptions,
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/api/auth/sign-in/passkey',
    role: 'anyone',
    scope: 'none',
    body: Assertion,
    status: 200,
    reply: SignInResult,
  },
  verifyPasskey: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-passkey',
    role: 'anyone',
    scope: 'none',
    body: Assertion,
    status: 200,
    reply: SignInResult,
  },
  startPasskeyProof: {
    method: 'POST',
    path: '/api/auth/step-up/passkey-challenge',
    role: 'viewer',
    scope: 'none',
    status: 200,
    reply: RequestOptions,
  },
  listPasskeys: {
    method: 'GET',
    path: '/api/passkeys',
    role: 'viewer',
    scope: 'none',
    isForSetUp: true,
    status: 200,
    reply: Passkeys,
  },
  startPasskey: {
    method: 'POST',
    path: '/api/passkeys/challenge',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    isForSetUp: true,
    status: 200,
    reply: CreationOptions,
  },
  addPasskey: {
    method: 'POST',
    path: '/api/passkeys',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    isForSetUp: true,
    body: z.strictObject({ name: PasskeyName, credential: NewCredential }),
    status: 201,
    reply: z.object({ passkey: Passkey }),
  },
  renamePasskey: {
    method: 'PATCH',
    path: '/api/passkeys/:passkeyId',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    params: PasskeyParams,
    body: z.strictObject({ name: PasskeyName }),
    status: 200,
    reply: Done,
  },
  removePasskey: {
    method: 'DELETE',
    path: '/api/passkeys/:passkeyId',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    params: PasskeyParams,
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
