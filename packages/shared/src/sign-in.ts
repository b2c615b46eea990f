import * as z from 'zod/mini'
import type { Endpoint } from './endpoint.ts'
import { Email } from './people.ts'
import { Mode } from './session.ts'
import { writable } from './text.ts'
import { countCharacters } from './username.ts'

/** NIST SP 800-63B-4, 3.1.1.2: a password that is the only factor has at least 15 characters. */
export const SIGN_IN_PASSWORD_MIN_CHARACTERS = 15
export const SIGN_IN_PASSWORD_MAX_CHARACTERS = 128

/** A password that a person chooses to sign in here: long, without control characters. The server also refuses common ones. */
export const NewSignInPassword = z.string().check(
  z.refine((value) => countCharacters(value) >= SIGN_IN_PASSWORD_MIN_CHARACTERS, {
    error: 'sign-in-password-too-short',
    abort: true,
  }),
  z.refine(
    (value) => countCharacters(value) <= SIGN_IN_PASSWORD_MAX_CHARACTERS,
    'sign-in-password-too-long',
  ),
  ...writable(),
)

/** A password typed to sign in: it is only compared, so no rule applies. */
export const AnyPassword = z
  .string()
  .check(z.minLength(1, 'sign-in-password-missing'), z.maxLength(1000, 'sign-in-password-too-long'))

/** A code of an authenticator app, or a recovery code, as people type them. */
export const OneTimeCode = z.string().check(z.regex(/^[A-Za-z0-9 -]{6,32}$/, 'code-malformed'))

/** What the sign-in page offers. A sandbox says its own sign-in: it opens nothing but an emulator. */
const SignInOptions = z.object({
  mode: Mode,
  companySignIn: z.boolean(),
  /** Whether passwords open anything; a server of the release before does not say so, and they do. */
  localSignIn: z.optional(z.boolean()),
  sandboxAccount: z.optional(z.object({ email: z.string(), password: z.string() })),
})
export type SignInOptions = z.infer<typeof SignInOptions>

/** What a second factor can be: a code, of an authenticator app or for recovery, or a passkey. */
export const SecondFactor = z.enum(['code', 'passkey'])
export type SecondFactor = z.infer<typeof SecondFactor>

/** Whether the person is in, or a second factor is asked for. */
export const SignInResult = z.object({
  next: z.enum(['signed-in', 'second-factor']),
  /** Those that the person has; a server of the release before does not say so, and means a code. */
  secondFactors: z.optional(z.array(SecondFactor)),
})
export type SignInResult = z.infer<typeof SignInResult>

/** What an invitation's link ends with. */
const InvitationToken = z.string().check(z.regex(/^[\w-]{0,200}$/, 'token-malformed'))

/** Signing in. The paths under `/api/auth` are better-auth's. */
export const signInEndpoints = {
  getSignInOptions: {
    method: 'GET',
    path: '/api/sign-in-options',
    role: 'anyone',
    scope: 'none',
    status: 200,
    reply: SignInOptions,
  },
  signIn: {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    role: 'anyone',
    scope: 'none',
    body: z.strictObject({ email: Email, password: AnyPassword }),
    status: 200,
    reply: SignInResult,
  },
  verifyTotp: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-totp',
    role: 'anyone',
    scope: 'none',
    body: z.strictObject({ code: OneTimeCode }),
    status: 200,
    reply: SignInResult,
  },
  verifyRecoveryCode: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-backup-code',
    role: 'anyone',
    scope: 'none',
    body: z.strictObject({ code: OneTimeCode }),
    status: 200,
    reply: SignInResult,
  },
  startCompanySignIn: {
    method: 'POST',
    path: '/api/auth/sign-in/social',
    role: 'anyone',
    scope: 'none',
    status: 200,
    reply: z.object({ url: z.string() }),
  },
  join: {
    method: 'POST',
    path: '/api/join',
    role: 'anyone',
    scope: 'none',
    body: z.strictObject({
      token: InvitationToken,
      password: NewSignInPassword,
    }),
    status: 200,
    reply: z.object({ email: z.string() }),
  },
  joinWithCompany: {
    method: 'POST',
    path: '/api/join/company',
    role: 'anyone',
    scope: 'none',
    body: z.strictObject({ token: InvitationToken }),
    status: 200,
    reply: z.object({ url: z.string() }),
  },
} as const satisfies Record<string, Endpoint>
