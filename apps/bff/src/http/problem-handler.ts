import { PROBLEM_CONTENT_TYPE, type Problem } from '@sipdesk/shared/problem.ts'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { HttpProblem, type Throttled } from './http-problem.ts'
import { languageOf } from './request-headers.ts'
import { nothingDoneIn } from './outcome-word.ts'
import { contextOf, type RequestContext } from './request-context.ts'

/** Turns an error of another module into a problem; undefined for an error it does not know. */
export type ErrorTranslator = (error: unknown) => HttpProblem | undefined

/** Hears of every problem that is told, with the request that met it. */
type ProblemListener = (
  problem: Problem,
  context: RequestContext,
  throttled: Throttled | undefined,
) => void

/** Answers every error with one problem body. An error that no translator knows is `internal`, and logged. */
export function problemHandler(
  log: Logger,
  translate: ErrorTranslator,
  listen: ProblemListener,
): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = toProblem(error, translate)
    if (problem.code === 'internal') {
      log.error({ requestId: contextOf(response).requestId, ...describeFault(error) })
    }
    const context = contextOf(response)
    const language = languageOf(request)
    // https://www.rfc-editor.org/rfc/rfc9457#section-3.1.3
    response.vary('Accept-Language, Cookie').setHeader('Content-Language', language)
    const body = problem.toBody({
      requestId: context.requestId,
      nothingDone: nothingDoneIn(request),
      language,
    })
    listen(body, context, problem.details.throttled)
    send(response, problem, body)
  }
}

function toProblem(error: unknown, translate: ErrorTranslator): HttpProblem {
  if (error instanceof HttpProblem) return error
  return (
    translate(error) ??
    badRequestLine(error) ??
    new HttpProblem({ code: 'internal', variant: 'fault', outcome: 'unknown' })
  )
}

/** Express marks a path it cannot decode (`/%ff`) with status 400. */
function badRequestLine(error: unknown): HttpProblem | undefined {
  if (!(error instanceof URIError)) return undefined
  return new HttpProblem({ code: 'malformed', variant: 'address', outcome: 'not-applied' })
}

function send(response: Response, problem: HttpProblem, body: Problem): void {
  contextOf(response).problemCode = problem.code
  const { retryAfter } = problem.details
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter))
  response.status(problem.status).type(PROBLEM_CONTENT_TYPE).send(JSON.stringify(body))
}

/** Where an unexpected error happened, without its message: a message may quote what was sent. */
export function describeFault(error: unknown): { fault: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { fault: error.name, at: frames.map((line) => line.trim()) }
}

/** What has no route, and is no file and no page. */
export const notFound: RequestHandler = (_request, _response, next) => {
  next(new HttpProblem({ code: 'not-found', variant: 'address' }))
}
