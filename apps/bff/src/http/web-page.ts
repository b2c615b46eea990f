import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { HttpProblem } from './http-problem.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Headers that mean something for a document alone. */
const FOR_DOCUMENTS_ONLY = ['Permissions-Policy', 'Cross-Origin-Opener-Policy', 'X-Robots-Tag']

/**
 * Serves the built page: compressed copies where the browser takes them, hashed files for a year,
 * the HTML asked for afresh each time, and the HTML for every address that names no file, since the
 * page does its own routing.
 */
export function webPage(folder: URL): RequestHandler {
  if (!existsSync(folder)) return notBuilt
  return sirv(fileURLToPath(folder), {
    brotli: true,
    gzip: true,
    single: true,
    etag: true,
    setHeaders(response, pathname) {
      const isHashed = pathname.startsWith('/assets/')
      const caching = isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
      response.setHeader('Cache-Control', caching)
      if (isHashed) for (const name of FOR_DOCUMENTS_ONLY) response.removeHeader(name)
    },
  })
}

const notBuilt: RequestHandler = (_request, _response, next) => {
  next(new HttpProblem('not-found', { detail: 'The page is not built. Run "npm start".' }))
}
