import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { cookieOf } from '../http/request-headers.ts'
import type { Auth } from './auth.ts'

/**
 * The value of a cookie that better-auth signed, if the signature is good: the value, a dot, and its
 * HMAC-SHA256 in base64, encoded for a URL. Reading it here costs a twentieth of asking better-auth,
 * on a path that every request takes.
 */
export function readSignedCookie(
  headers: IncomingHttpHeaders,
  name: string,
  secret: string | Buffer,
): string | undefined {
  const value = decoded(cookieOf(headers, name) ?? '')
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const signed = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(signed).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? signed : undefined
}

/** A cookie's value that `readSignedCookie` takes. */
export function signCookie(value: string, secret: string | Buffer): string {
  return `${value}.${createHmac('sha256', secret).update(value).digest('base64')}`
}

type OwnCookie = 'device' | 'passkey' | 'two_factor' | 'company_start'

/** A cookie of ours beside better-auth's, which no script and no other site can use: its name, key and attributes. */
export async function ownCookie(auth: Auth, what: OwnCookie) {
  const { createAuthCookie, secret } = await auth.$context
  const { name, attributes } = createAuthCookie(what)
  const { path, secure } = attributes
  return {
    name,
    secret,
    attributes: { path, secure, httpOnly: true, sameSite: 'strict' as const },
  }
}

/** What the cookie of a company sign-in holds once that is over. */
export const JUST_BACK = 'back'

/**
 * Whether a browser has just come back from the company's provider. It may leave the session's cookie at home then,
 * since another site sent it; Firefox does so without saying that it comes from one (`Sec-Fetch-Site: none`).
 */
export async function isJustBack(auth: Auth, headers: IncomingHttpHeaders): Promise<boolean> {
  const { name } = await ownCookie(auth, 'company_start')
  return cookieOf(headers, name) === JUST_BACK
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
