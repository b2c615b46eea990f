import * as z from 'zod/mini'
import { Done, type Endpoint } from './endpoint.ts'
import { AnyPassword, NewSignInPassword, OneTimeCode } from './sign-in.ts'

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

/** What each person may do about their own sign-in. */
export const accountEndpoints = {
  changePassword: {
    method: 'POST',
    path: '/api/auth/change-password',
    role: 'viewer',
    body: z.strictObject({ currentPassword: AnyPassword, newPassword: NewSignInPassword }),
    status: 200,
    reply: Done,
  },
  enableSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/enable',
    role: 'viewer',
    body: z.strictObject({ password: AnyPassword }),
    status: 200,
    reply: z.extend(RecoveryCodes, { totpUri: z.string() }),
  },
  confirmSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/confirm',
    role: 'viewer',
    body: z.strictObject({ code: OneTimeCode }),
    status: 200,
    reply: Done,
  },
  disableSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/disable',
    role: 'viewer',
    body: z.strictObject({ password: AnyPassword }),
    status: 200,
    reply: Done,
  },
  replaceRecoveryCodes: {
    method: 'POST',
    path: '/api/auth/two-factor/generate-backup-codes',
    role: 'viewer',
    body: z.strictObject({ password: AnyPassword }),
    status: 200,
    reply: RecoveryCodes,
  },
} as const satisfies Record<string, Endpoint>
