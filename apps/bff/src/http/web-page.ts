import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languages } from '@sipdesk/shared/appearance.ts'
import { movedPaths, pagePaths } from '@sipdesk/shared/page-paths.ts'
import { PROBLEM_CONTENT_TYPE } from '@sipdesk/shared/problem.ts'
import { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express'
import sirv from 'sirv'
import { builtPage, documents, type Installation } from './documents.ts'
import { HttpProblem } from './http-problem.ts'
import { notFound } from './problem-handler.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** What is text among the hashed files, by how its name ends. */
const TEXTS: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** Headers that mean something for a document alone. */
const FOR_DOCUMENTS_ONLY = ['Permissions-Policy', 'Cross-Origin-Opener-Policy', 'X-Robots-Tag']

/**
 * Serves the built page: hashed files cached for a year, compressed where the browser accepts it, and the
 * HTML, revalidated each time, at each address of the page. Everything else is 404: the page says so to a
 * browser, a problem to any other client, so that no probe mistakes the page for an answer.
 */
export function webPage(folder: URL, installation: Installation): RequestHandler {
  if (!languages.every((language) => existsSync(builtPage(folder, language)))) return notBuilt
  const files = sirv(fileURLToPath(new URL('assets/', folder)), {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      const type = TEXTS[extname(path)]
      if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`)
      response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`)
      for (const name of FOR_DOCUMENTS_ONLY) response.removeHeader(name)
      // Without a listener, a file that no longer opens would end the process.
      response.once('pipe', (file) => file.once('error', () => response.destroy()))
    },
  })
  const page = documents(folder, installation)
  return Router()
    .use('/assets', onlyReads, files, notFound)
    .use(/.*\.\w+$/, notFound)
    .get(Object.values(pagePaths), page)
    .get(Object.keys(movedPaths), moved)
    .get(/.*/, notFoundForHtml, page)
    .use(notFound)
    .use(undecodable(page))
}

/** The files come to any method otherwise. */
const onlyReads: RequestHandler = (request, response, next) =>
  isRead(request) ? next() : notFound(request, response, next)

/** A page that has moved keeps what its address asks for. */
const moved: RequestHandler = ({ path, url }, response) => {
  const now = new Map<string, string>(Object.entries(movedPaths)).get(path.replace(/\/$/, ''))
  response.redirect(308, `${now}${url.slice(path.length)}`)
}

const notFoundForHtml: RequestHandler = (request, response, next) => {
  response.vary('Accept')
  if (!wantsHtml(request)) return next('route')
  response.status(404)
  next()
}

/** An address that cannot be decoded (`/lists/%ff`) is none of the page's, which says so to a browser. */
const undecodable =
  (page: RequestHandler): ErrorRequestHandler =>
  (error, request, response, next) => {
    response.vary('Accept')
    if (!(error instanceof URIError) || !isRead(request) || !wantsHtml(request)) return next(error)
    response.status(404)
    return page(request, response, next)
  }

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'

/** Only what names HTML is a browser: most probes accept anything. */
const wantsHtml = (request: Request) => request.accepts(PROBLEM_CONTENT_TYPE, 'html') === 'html'

const notBuilt: RequestHandler = (_request, _response, next) => {
  next(new HttpProblem({ code: 'not-found', variant: 'page-not-built' }))
}
