import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'

/**
 * Lets a session begin by a proof that better-auth does not know, with the cookie and the checks of its own ways in.
 * Called from here alone: it has no address. Fails for whoever may not come in.
 */
export function sessionBeginning() {
  const beginSession = createAuthEndpoint.serverOnly(
    { method: 'POST', body: z.object({ personId: z.string() }) },
    async (ctx) => {
      const { internalAdapter } = ctx.context
      const user = await internalAdapter.findUserById(ctx.body.personId)
      const session =
        user &&
        (await internalAdapter.createSession(user.id).catch(async (error: unknown) => {
          // Whoever was removed meanwhile may not come in.
          if (await internalAdapter.findUserById(user.id)) throw error
          return null
        }))
      if (!session) throw new APIError('UNAUTHORIZED')
      await setSessionCookie(ctx, { session, user })
      return ctx.json({})
    },
  )
  return { id: 'sipdesk-sessions', endpoints: { beginSession } } satisfies BetterAuthPlugin
}
