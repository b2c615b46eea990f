import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { HttpProblem } from './http-problem.ts'

/** The largest body of a change, in bytes. A create with every character escaped stays below. */
const BODY_LIMIT_BYTES = 4096

/** Reads a JSON body of at most 4 KB; anything else is `malformed`, and no part of it is repeated. */
export function jsonBody(): (RequestHandler | ErrorRequestHandler)[] {
  return [
    requireJson,
    express.json({ limit: BODY_LIMIT_BYTES, strict: false, type: 'application/json' }),
    translateParserError,
  ]
}

/** Reads a form of at most 4 KB, where a standard asks for one in place of JSON. */
export function formBody(): (RequestHandler | ErrorRequestHandler)[] {
  return [
    express.urlencoded({ extended: false, limit: BODY_LIMIT_BYTES, parameterLimit: 10 }),
    translateParserError,
  ]
}

const requireJson: RequestHandler = (request, _response, next) => {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  const hasBody = coding !== undefined || (length !== undefined && length !== '0')
  if (!hasBody || request.is('application/json')) return next()
  next(malformed(415, 'content-type'))
}

const translateParserError: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
  const status = parserStatus(error)
  if (status === undefined) return next(error)
  if (status === 413) return next(tooLarge())
  next(status === 415 ? malformed(415, 'encoding') : malformed(400, 'json'))
}

/** body-parser's errors carry a 4xx `status`; whatever does not is not the sender's fault. */
function parserStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || error instanceof HttpProblem || !('status' in error)) return
  const { status } = error
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}

function tooLarge(): HttpProblem {
  return new HttpProblem({
    code: 'malformed',
    variant: 'too-large',
    status: 413,
    values: { limit: BODY_LIMIT_BYTES },
    outcome: 'not-applied',
  })
}

function malformed(status: number, variant: 'content-type' | 'encoding' | 'json'): HttpProblem {
  return new HttpProblem({ code: 'malformed', variant, status, outcome: 'not-applied' })
}
