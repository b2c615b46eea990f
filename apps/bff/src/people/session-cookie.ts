import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The value of a cookie that better-auth signed, if the signature is good: the value, a dot, and its
 * HMAC-SHA256 in base64, encoded for a URL. Reading it here costs a twentieth of asking better-auth,
 * on a path that every request takes.
 */
export function readSignedCookie(
  cookies: string | undefined,
  name: string,
  secret: string,
): string | undefined {
  const value = cookieValue(cookies ?? '', name)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const signed = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(signed).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? signed : undefined
}

/** A cookie's value that `readSignedCookie` takes. */
export function signCookie(value: string, secret: string): string {
  return `${value}.${createHmac('sha256', secret).update(value).digest('base64')}`
}

/** https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1 Of two of the same name the first. */
export function cookieValue(cookies: string, name: string): string {
  const found = cookies.split(';').find((pair) => pair.trimStart().startsWith(`${name}=`))
  const raw = found?.slice(found.indexOf('=') + 1).trim() ?? ''
  try {
    return decodeURIComponent(raw)
  } catch {
    return ''
  }
}
