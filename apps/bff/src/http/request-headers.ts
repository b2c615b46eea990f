import {
  HOST_PREFIX,
  LANGUAGE_COOKIE,
  languages,
  type Language,
} from '@sipdesk/shared/appearance.ts'
import type { IncomingHttpHeaders } from 'node:http'
import type { Request } from 'express'

/** The language chosen on the page, else the one that the browser asks for. */
export function languageOf(request: Request): Language {
  const chosen = choiceOf(request.headers, LANGUAGE_COOKIE)
  const known = languages.find((language) => language === chosen)
  const wanted = request.acceptsLanguages([...languages])
  return known ?? languages.find((language) => language === wanted) ?? languages[0]
}

/** What was chosen on the page; the release before had no prefix under https, and what it keeps still counts. */
export function choiceOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  return cookieOf(headers, `${HOST_PREFIX}${name}`) ?? cookieOf(headers, name)
}

/** The value of a cookie as it was sent. https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1 Of two of the same name the first. */
export function cookieOf({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
