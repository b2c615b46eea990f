import { PROBLEM_CONTENT_TYPE } from '@sipdesk/shared/problem.ts'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { HttpProblem } from './http-problem.ts'
import { contextOf } from './request-context.ts'

/** Turns an error of another room into a problem; undefined for an error it does not know. */
export type ErrorTranslator = (error: unknown) => HttpProblem | undefined

/** Answers every error with one problem body. What nobody can translate is `internal`, and logged. */
export function problemHandler(log: Logger, translate: ErrorTranslator): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = toProblem(error, translate)
    if (problem.code === 'internal') {
      log.error({ requestId: contextOf(response).requestId, ...describeFault(error) })
    }
    send(response, problem, request.method !== 'GET' && request.method !== 'HEAD')
  }
}

function toProblem(error: unknown, translate: ErrorTranslator): HttpProblem {
  if (error instanceof HttpProblem) return error
  return (
    translate(error) ??
    badRequestLine(error) ??
    new HttpProblem('internal', {
      detail:
        'This is a fault in Sipdesk, not yours. Try again; if it stays, report the request id.',
      outcome: 'unknown',
    })
  )
}

/** Express marks a path it cannot decode (`/%ff`) with status 400. */
function badRequestLine(error: unknown): HttpProblem | undefined {
  if (!(error instanceof URIError)) return undefined
  return new HttpProblem('malformed', {
    detail: 'The address cannot be decoded.',
    outcome: 'not-created',
  })
}

function send(response: Response, problem: HttpProblem, isChange: boolean): void {
  const context = contextOf(response)
  context.problemCode = problem.code
  const { retryAfter } = problem.details
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter))
  response
    .status(problem.status)
    .type(PROBLEM_CONTENT_TYPE)
    .send(JSON.stringify(problem.toBody(context.requestId, isChange)))
}

/** Where an unexpected error happened, without its message: a message may quote what was sent. */
function describeFault(error: unknown): { fault: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { fault: error.name, at: frames.map((line) => line.trim()) }
}

/** What is under `/api` and has no route. */
export const notFound: RequestHandler = (_request, _response, next) => {
  next(new HttpProblem('not-found', { detail: 'There is nothing at this address.' }))
}
