import { LANGUAGE_COOKIE, languages, type Language } from '@sipdesk/shared/appearance.ts'
import type { Request } from 'express'
import { cookieOf } from './cookie-of.ts'

/** The language chosen on the page, else the one that the browser asks for. */
export function languageOf(request: Request): Language {
  const chosen = cookieOf(request, LANGUAGE_COOKIE)
  const known = languages.find((language) => language === chosen)
  const wanted = request.acceptsLanguages([...languages])
  return known ?? languages.find((language) => language === wanted) ?? languages[0]
}
