import * as z from 'zod/mini'
import { Mode } from './credentials-api.ts'
import type { Endpoint } from './endpoint.ts'
import { AnyPassword, Email, NewSignInPassword, OneTimeCode } from './people.ts'

/** What the sign-in page offers. A sandbox says its own sign-in: it opens nothing but an emulator. */
const SignInOptions = z.object({
  mode: Mode,
  companySignIn: z.boolean(),
  sandboxAccount: z.optional(z.object({ email: z.string(), password: z.string() })),
})
export type SignInOptions = z.infer<typeof SignInOptions>

/** Whether the person is in, or a second factor is asked for. */
const SignInResult = z.object({ next: z.enum(['signed-in', 'second-factor']) })
export type SignInResult = z.infer<typeof SignInResult>

/** Ways in, for those who are not. The paths under `/api/auth` are better-auth's. */
export const signInEndpoints = {
  getSignInOptions: {
    method: 'GET',
    path: '/api/sign-in-options',
    role: 'anyone',
    status: 200,
    reply: SignInOptions,
  },
  signIn: {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    role: 'anyone',
    body: z.strictObject({ email: Email, password: AnyPassword }),
    status: 200,
    reply: SignInResult,
  },
  verifyTotp: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-totp',
    role: 'anyone',
    body: z.strictObject({ code: OneTimeCode }),
    status: 200,
    reply: SignInResult,
  },
  verifyRecoveryCode: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-backup-code',
    role: 'anyone',
    body: z.strictObject({ code: OneTimeCode }),
    status: 200,
    reply: SignInResult,
  },
  startCompanySignIn: {
    method: 'POST',
    path: '/api/auth/sign-in/social',
    role: 'anyone',
    status: 200,
    reply: z.object({ url: z.string() }),
  },
  join: {
    method: 'POST',
    path: '/api/join',
    role: 'anyone',
    body: z.strictObject({
      token: z.string().check(z.maxLength(200, 'token-malformed')),
      password: NewSignInPassword,
    }),
    status: 200,
    reply: z.object({ email: z.string() }),
  },
} as const satisfies Record<string, Endpoint>
