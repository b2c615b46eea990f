import * as z from 'zod/mini'
import type { Endpoint } from './endpoint.ts'
import { AnyPassword, NewSignInPassword, OneTimeCode, OpaqueId, SignedInSession } from './people.ts'

const Done = z.object({})
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
const Sessions = z.object({ sessions: z.array(SignedInSession) })
const SessionParams = z.object({ sessionId: OpaqueId })

/** What each person may do about their own sign-in. */
export const accountEndpoints = {
  signOut: {
    method: 'POST',
    path: '/api/auth/sign-out',
    role: 'viewer',
    status: 200,
    reply: Done,
  },
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
  listSessions: {
    method: 'GET',
    path: '/api/sessions',
    role: 'viewer',
    status: 200,
    reply: Sessions,
  },
  revokeSession: {
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    role: 'viewer',
    params: SessionParams,
    status: 200,
    reply: Done,
  },
  revokeAllSessions: {
    method: 'DELETE',
    path: '/api/sessions',
    role: 'viewer',
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
