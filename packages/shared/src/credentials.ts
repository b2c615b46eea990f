import * as z from 'zod/mini'
import { CredentialListSid } from './credential-lists.ts'
import { Checking, type Endpoint } from './endpoint.ts'
import { brokenPasswordRules, PASSWORD_MAX_CHARACTERS } from './password.ts'
import { ExistingText, writable } from './text.ts'
import { Timestamp } from './timestamp.ts'
import { countCharacters, USERNAME_MAX_CHARACTERS } from './username.ts'

export const AccountSid = z.string().check(z.regex(/^AC[0-9a-fA-F]{32}$/))
export const CredentialSid = z.string().check(z.regex(/^CR[0-9a-fA-F]{32}$/, 'sid-malformed'))

const usernameLength = [
  z.refine<string>((value) => value !== '', { error: 'username-required', abort: true }),
  z.refine<string>(
    (value) => countCharacters(value) <= USERNAME_MAX_CHARACTERS,
    'username-too-long',
  ),
] as const

/** A username as Twilio accepts it: 1 to 32 characters, compared exactly, so never trimmed here. */
export const Username = ExistingText.check(...usernameLength)

/** The username of a new credential: also without control characters. Those made elsewhere may have some. */
export const NewUsername = z
  .string()
  .check(...usernameLength, ...writable('username-control-character'))

/** A password that meets Twilio's rules, without control characters; one error code per broken rule, in the checklist's order. */
export const Password = z.string().check(
  (context) => {
    const password = context.value
    if (password === '') return pushCode(context, 'password-required')
    for (const rule of brokenPasswordRules(password)) pushCode(context, `password-${rule}`)
    if (countCharacters(password) > PASSWORD_MAX_CHARACTERS) pushCode(context, 'password-too-long')
  },
  ...writable('password-control-character'),
)

type CheckContext = { value: string; issues: unknown[] }

function pushCode(context: CheckContext, message: string): void {
  context.issues.push({ code: 'custom', input: context.value, path: [], message, continue: true })
}

/** The body of a create: these two fields and no other. */
export const CreateCredential = z.strictObject({ username: NewUsername, password: Password })
export type CreateCredential = z.infer<typeof CreateCredential>

/**
 * A credential as Sipdesk shows it; null is what Twilio left out. It has no place for a password:
 * Twilio never returns one.
 */
export const Credential = z.object({
  sid: CredentialSid,
  accountSid: AccountSid,
  credentialListSid: CredentialListSid,
  username: z.string(),
  createdAt: z.nullable(Timestamp),
  updatedAt: z.nullable(Timestamp),
  uri: z.nullable(z.string()),
})
export type Credential = z.infer<typeof Credential>

/** `asOf` is when Twilio was asked. */
const Credentials = z.object({
  credentials: z.array(Credential),
  /** How many more there are that Twilio told without their SID or username, where there are any. */
  unreadable: z.optional(z.number()),
  asOf: Timestamp,
})
export type Credentials = z.infer<typeof Credentials>

/**
 * Said only with proof, and `confirmedBy` names it: Twilio's reply, or, where that was lost, what the
 * list showed afterwards. `isPasswordConfirmed` is false when Sipdesk could not set the password again
 * after a lost reply: it is then most likely the one that was sent.
 */
export const CreatedCredential = z.object({
  credential: Credential,
  confirmedBy: z.enum(['reply', 'reconciliation']),
  isPasswordConfirmed: z.boolean(),
})
export type CreatedCredential = z.infer<typeof CreatedCredential>

const ListParams = z.object({ listSid: CredentialListSid })
const CredentialParams = z.object({ listSid: CredentialListSid, credentialSid: CredentialSid })

export const credentialEndpoints = {
  listCredentials: {
    method: 'GET',
    path: '/api/credential-lists/:listSid/credentials',
    role: 'viewer',
    scope: 'params.listSid',
    params: ListParams,
    status: 200,
    reply: Credentials,
  },
  createCredential: {
    method: 'POST',
    path: '/api/credential-lists/:listSid/credentials',
    role: 'operator',
    scope: 'params.listSid',
    params: ListParams,
    body: CreateCredential,
    isIdempotent: true,
    status: 201,
    reply: CreatedCredential,
    pending: Checking,
  },
  /** Sets a new password; devices with the old one are refused from their next registration on. */
  rotatePassword: {
    method: 'PUT',
    path: '/api/credential-lists/:listSid/credentials/:credentialSid/password',
    role: 'operator',
    scope: 'params.listSid',
    needsRecentProof: 'when-many',
    params: CredentialParams,
    body: z.strictObject({ password: Password }),
    isIdempotent: true,
    status: 200,
    reply: CreatedCredential,
    pending: Checking,
  },
  deleteCredential: {
    method: 'DELETE',
    path: '/api/credential-lists/:listSid/credentials/:credentialSid',
    role: 'admin',
    scope: 'params.listSid',
    needsApproval: ['delete-credential'],
    needsRecentProof: 'when-many',
    params: CredentialParams,
    isIdempotent: true,
    status: 200,
    reply: z.object({ isGone: z.literal(true) }),
    pending: Checking,
  },
} as const satisfies Record<string, Endpoint>
