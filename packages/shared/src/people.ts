import * as z from 'zod/mini'
import { Timestamp } from './timestamp.ts'
import { countCharacters, isSendable, isWithoutControls } from './username.ts'

/** NIST SP 800-63B-4, 3.1.1.2: a password that is the only factor has at least 15 characters. */
export const SIGN_IN_PASSWORD_MIN_CHARACTERS = 15
export const SIGN_IN_PASSWORD_MAX_CHARACTERS = 128
const EMAIL_MAX_CHARACTERS = 254
const PERSON_NAME_MAX_CHARACTERS = 80

/** An e-mail address as the browser's own field takes it, in lower case. https://html.spec.whatwg.org/#valid-e-mail-address */
export const Email = z.string().check(
  z.toLowerCase(),
  z.refine(
    (value) =>
      value.length <= EMAIL_MAX_CHARACTERS &&
      /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(value),
    'email-malformed',
  ),
)

export const PersonName = z.string().check(
  z.trim(),
  z.refine((value) => value !== '', { error: 'name-required', abort: true }),
  z.refine((value) => countCharacters(value) <= PERSON_NAME_MAX_CHARACTERS, 'name-too-long'),
  z.refine(isSendable, 'text-not-sendable'),
  z.refine(isWithoutControls, 'control-character'),
)

/** A password that a person chooses to sign in here: long, of any characters. The server also refuses common ones. */
export const NewSignInPassword = z.string().check(
  z.refine((value) => countCharacters(value) >= SIGN_IN_PASSWORD_MIN_CHARACTERS, {
    error: 'sign-in-password-too-short',
    abort: true,
  }),
  z.refine(
    (value) => countCharacters(value) <= SIGN_IN_PASSWORD_MAX_CHARACTERS,
    'sign-in-password-too-long',
  ),
  z.refine(isSendable, 'text-not-sendable'),
)

/** A password as it is typed to sign in: whatever it is, it is compared, not judged. */
export const AnyPassword = z
  .string()
  .check(z.minLength(1, 'sign-in-password-missing'), z.maxLength(1000, 'sign-in-password-too-long'))

/** A code of an authenticator app, or a recovery code, as people type them. */
export const OneTimeCode = z.string().check(z.regex(/^[A-Za-z0-9 -]{6,32}$/, 'code-malformed'))

/** The id of a person or a session. */
export const OpaqueId = z.string().check(z.regex(/^[\w-]{1,64}$/, 'id-malformed'))

/** A way in that is open now: one browser, signed in once. */
export const SignedInSession = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  signedInAt: Timestamp,
  lastSeenAt: Timestamp,
  address: z.string(),
  userAgent: z.string(),
})
export type SignedInSession = z.infer<typeof SignedInSession>

/** A link that lets one person set a password, once. The token is in the fragment, which browsers send to nobody. */
export const Invitation = z.object({ link: z.string(), expiresAt: Timestamp })
export type Invitation = z.infer<typeof Invitation>
