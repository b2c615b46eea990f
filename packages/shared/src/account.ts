import * as z from 'zod/mini'
import { Done, type Endpoint } from './endpoint.ts'
import { Assertion } from './passkeys.ts'
import { AnyPassword, NewSignInPassword, OneTimeCode } from './sign-in.ts'

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

/** Whoever has a password gives it; others, who come by their company account, have none. */
const OwnPassword = z.strictObject({ password: z.optional(AnyPassword) })

/** What a form asks for that proves who somebody is. */
export const PasswordProof = z.strictObject({ password: AnyPassword })
export const CodeProof = z.strictObject({ code: OneTimeCode })

/** The password, a code of the authenticator app or a recovery code, or a passkey: one of them. */
const Proof = z
  .strictObject({
    password: z.optional(AnyPassword),
    code: z.optional(OneTimeCode),
    passkey: z.optional(Assertion),
  })
  .check(
    z.refine((proof) => Object.values(proof).filter((given) => given !== undefined).length === 1, {
      error: 'proof-missing',
      path: ['password'],
    }),
  )

/**
 * What each person may do about their own sign-in. Where the body has the password, that is the proof of who
 * asks, unless they have a second factor: then it takes one.
 */
export const accountEndpoints = {
  stepUp: {
    method: 'POST',
    path: '/api/auth/step-up',
    role: 'viewer',
    scope: 'none',
    isForSetUp: true,
    body: Proof,
    status: 200,
    reply: Done,
  },
  changePassword: {
    method: 'POST',
    path: '/api/auth/change-password',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: 'without-password',
    isForSetUp: true,
    body: z.strictObject({ currentPassword: AnyPassword, newPassword: NewSignInPassword }),
    status: 200,
    reply: Done,
  },
  enableSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/enable',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: 'without-password',
    isForSetUp: true,
    body: OwnPassword,
    status: 200,
    reply: z.extend(RecoveryCodes, { totpUri: z.string() }),
  },
  confirmSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/confirm',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: true,
    isForSetUp: true,
    body: z.strictObject({ code: OneTimeCode }),
    status: 200,
    reply: Done,
  },
  disableSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/disable',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: 'without-password',
    body: OwnPassword,
    status: 200,
    reply: Done,
  },
  replaceRecoveryCodes: {
    method: 'POST',
    path: '/api/auth/two-factor/generate-backup-codes',
    role: 'viewer',
    scope: 'none',
    needsRecentProof: 'without-password',
    body: OwnPassword,
    status: 200,
    reply: RecoveryCodes,
  },
} as const satisfies Record<string, Endpoint>
