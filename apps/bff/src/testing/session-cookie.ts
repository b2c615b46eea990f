import { createHmac } from 'node:crypto'
import type { Auth } from '../people/auth.ts'

/** The cookie of a new session, as sign-in would set it, without the time that a password hash takes. */
export async function sessionCookie(auth: Auth, personId: string): Promise<string> {
  const { internalAdapter, authCookies, secret } = await auth.$context
  const { token } = await internalAdapter.createSession(personId)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
}
