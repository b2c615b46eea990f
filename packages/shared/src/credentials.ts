import * as z from 'zod/mini'
import { Timestamp } from './timestamp.ts'
import { brokenPasswordRules, PASSWORD_MAX_CHARACTERS } from './password.ts'
import {
  countCharacters,
  isSendable,
  isWithoutControls,
  USERNAME_MAX_CHARACTERS,
} from './username.ts'

/** Credentials a list can hold. https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
export const LIST_MAX_CREDENTIALS = 1000

export const AccountSid = z.string().check(z.regex(/^AC[0-9a-fA-F]{32}$/))
export const CredentialListSid = z.string().check(z.regex(/^CL[0-9a-fA-F]{32}$/, 'sid-malformed'))
export const CredentialSid = z.string().check(z.regex(/^CR[0-9a-fA-F]{32}$/, 'sid-malformed'))

/** A username as Twilio accepts it: 1 to 32 characters, compared exactly, so never trimmed here. */
export const Username = z.string().check(
  z.refine((value) => value !== '', { error: 'username-required', abort: true }),
  z.refine((value) => countCharacters(value) <= USERNAME_MAX_CHARACTERS, 'username-too-long'),
  z.refine(isSendable, 'text-not-sendable'),
)

/** The username of a new credential: also without characters that nobody sees. Those made elsewhere may have some. */
export const NewUsername = Username.check(z.refine(isWithoutControls, 'control-character'))

/** A password that meets Twilio's rules; one error code per broken rule, in the checklist's order. */
export const Password = z.string().check((context) => {
  const password = context.value
  if (password === '') return pushCode(context, 'password-required')
  for (const rule of brokenPasswordRules(password)) pushCode(context, `password-${rule}`)
  if (countCharacters(password) > PASSWORD_MAX_CHARACTERS) pushCode(context, 'password-too-long')
  if (!isSendable(password)) pushCode(context, 'text-not-sendable')
})

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

/**
 * A credential list; null is what Twilio left out, and a list without a name goes by its SID. `size` is
 * how many credentials it holds, where that is known.
 */
export const CredentialList = z.object({
  sid: CredentialListSid,
  friendlyName: z.string(),
  createdAt: z.nullable(Timestamp),
  updatedAt: z.nullable(Timestamp),
  size: z.optional(z.number()),
})
export type CredentialList = z.infer<typeof CredentialList>
