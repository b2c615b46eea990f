import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import {
  type Language,
  languages,
  type Theme,
  THEME_COOKIE,
  themes,
} from '@sipdesk/shared/appearance.ts'
import type { Request, RequestHandler } from 'express'
import { choiceOf, languageOf } from './request-headers.ts'

type Encoding = 'br' | 'gzip' | 'identity'
type Document = { etag: string; bodies: Record<Encoding, Buffer> }

/** What the page is told before it has asked anything. */
export type Installation = {
  mode: 'live' | 'sandbox'
  /** Whether these cookies hold a session, be it over or not. */
  isSessionClaimed: (headers: IncomingHttpHeaders) => Promise<boolean>
}

/**
 * Answers with the page in the chosen language and theme, by default those of the browser and the device.
 * Both are in the HTML, so that nothing flashes, and so is what would shift the layout if it were known
 * only later: that this is a sandbox, or that there is no session. The few documents are made and
 * compressed once, at the start.
 */
export function documents(folder: URL, { mode, isSessionClaimed }: Installation): RequestHandler {
  const made = new Map(
    languages.flatMap((language) =>
      themes.flatMap((theme) =>
        ['claimed', 'none'].map((session) => [
          `${language} ${theme} ${session}`,
          makeDocument(builtPage(folder, language), { theme, mode, session }),
        ]),
      ),
    ),
  )
  return async (request, response, next) => {
    // Who comes from another site, as from the company's provider, has left the cookies at home.
    const isUnknown = request.get('Sec-Fetch-Site') === 'cross-site'
    const session = isUnknown || (await isSessionClaimed(request.headers)) ? 'claimed' : 'none'
    const document = made.get(`${languageOf(request)} ${themeFor(request)} ${session}`)
    if (!document) return next()
    const encoding = encodingFor(request)
    response.vary('Accept-Encoding, Accept-Language, Cookie, Sec-Fetch-Site')
    response.set({ 'Cache-Control': 'no-cache', ETag: document.etag })
    if (request.fresh) return response.status(304).end()
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.type('html').send(document.bodies[encoding])
  }
}

/** Where the HTML of a language stands when it is built. */
export function builtPage(folder: URL, language: Language): URL {
  return new URL(language === languages[0] ? 'index.html' : `index.${language}.html`, folder)
}

/** Defaults are left out of the HTML: the page starts with them. */
const USUAL = { theme: 'system', mode: 'live', session: 'claimed' }

function makeDocument(file: URL, state: Record<string, string>): Document {
  const told = Object.entries(USUAL).flatMap(([name, usual]) => {
    const value = state[name]
    return value === usual ? [] : ` data-${name}="${value}"`
  })
  const html = readFileSync(file, 'utf8').replace('<html', `<html${told.join('')}`)
  const identity = Buffer.from(html)
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 16)
  return {
    etag: `W/"${digest}"`,
    bodies: { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity) },
  }
}

function themeFor(request: Request): Theme {
  const chosen = choiceOf(request.headers, THEME_COOKIE)
  return themes.find((theme) => theme === chosen) ?? 'system'
}

function encodingFor(request: Request): Encoding {
  // One by one: between two of equal preference, the browser's order would decide.
  if (request.acceptsEncodings('br')) return 'br'
  return request.acceptsEncodings('gzip') ? 'gzip' : 'identity'
}
