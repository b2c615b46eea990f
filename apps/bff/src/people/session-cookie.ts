import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { cookieOf } from '../http/request-headers.ts'

/**
 * The token in the session cookie of a request, if its signature is good. better-auth sets the cookie:
 * the token, a dot, and its HMAC-SHA256 in base64, encoded for a URL. Reading it here costs a twentieth
 * of asking better-auth, on a path that every request takes.
 */
export function readSessionToken(
  headers: IncomingHttpHeaders,
  name: string,
  secret: string,
): string | undefined {
  const value = decoded(cookieOf(headers, name) ?? '')
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
