import { LANGUAGE_COOKIE, languages, type Language } from '@sipdesk/shared/appearance.ts'
import type { Request } from 'express'

/** The language chosen on the page, else the one that the browser asks for. */
export function languageOf(request: Request): Language {
  const chosen = cookieOf(request, LANGUAGE_COOKIE)
  const known = languages.find((language) => language === chosen)
  const wanted = request.acceptsLanguages([...languages])
  return known ?? languages.find((language) => language === wanted) ?? languages[0]
}

/** The value of a cookie as it was sent. Those looked for are plain words: what needs decoding is none. */
export function cookieOf({ headers: { cookie = '' } }: Request, name: string): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1]
}
