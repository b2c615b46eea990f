import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import {
  LANGUAGE_COOKIE,
  languages,
  THEME_COOKIE,
  themes,
  type Language,
  type Theme,
} from '@sipdesk/shared/appearance.ts'
import type { Request, RequestHandler } from 'express'

type Encoding = 'br' | 'gzip' | 'identity'
type Document = { etag: string; bodies: Record<Encoding, Buffer> }

/**
 * Answers with the page in the language and the theme that somebody chose; before that, in the language
 * of the browser and with the theme of the device. Both stand in the HTML, so that nothing flashes. All of
 * the few documents are made and compressed once, at the start.
 */
export function documents(folder: URL): RequestHandler {
  const made = new Map(
    languages.flatMap((language) =>
      themes.map((theme) => [`${language} ${theme}`, makeDocument(folder, language, theme)]),
    ),
  )
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const document = made.get(`${languageFor(request)} ${themeFor(request)}`)
    if (!document) return next()
    const encoding = encodingFor(request)
    response.vary('Accept-Encoding, Accept-Language, Cookie')
    response.set({ 'Cache-Control': 'no-cache', ETag: document.etag })
    if (request.fresh) return response.status(304).end()
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.type('html').send(document.bodies[encoding])
  }
}

function makeDocument(folder: URL, language: Language, theme: Theme): Document {
  const name = language === languages[0] ? 'index.html' : `index.${language}.html`
  const built = readFileSync(new URL(name, folder), 'utf8')
  const html = theme === 'system' ? built : built.replace('<html', `<html data-theme="${theme}"`)
  const identity = Buffer.from(html)
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 16)
  return {
    etag: `W/"${digest}"`,
    bodies: { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity) },
  }
}

function languageFor(request: Request): Language {
  const chosen = cookieOf(request, LANGUAGE_COOKIE)
  const known = languages.find((language) => language === chosen)
  const wanted = request.acceptsLanguages([...languages])
  return known ?? languages.find((language) => language === wanted) ?? languages[0]
}

function themeFor(request: Request): Theme {
  const chosen = cookieOf(request, THEME_COOKIE)
  return themes.find((theme) => theme === chosen) ?? 'system'
}

function encodingFor(request: Request): Encoding {
  const wanted = request.acceptsEncodings('br', 'gzip')
  return wanted === 'br' || wanted === 'gzip' ? wanted : 'identity'
}

/** The values looked for are plain words: what would need decoding is none of them. */
function cookieOf({ headers: { cookie = '' } }: Request, name: string): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1]
}
