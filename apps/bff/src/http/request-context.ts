import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** What one request gathers on its way, for its log line and its problem body. */
export type RequestContext = {
  requestId: string
  /** The route's path template, never the URL as sent. */
  route?: string
  /** Twilio's own request ids, in the order of the replies. */
  twilioRequestIds: string[]
  problemCode?: string
}

const contexts = new WeakMap<Response, RequestContext>()

/** The context of the request that this response answers. */
export function contextOf(response: Response): RequestContext {
  const context = contexts.get(response)
  if (!context) throw new Error('withRequestContext must be the first middleware')
  return context
}

/** Gives each request its context and says its id in `X-Request-Id`. A client cannot choose the id. */
export const withRequestContext: RequestHandler = (_request, response, next) => {
  const context: RequestContext = { requestId: randomUUID(), twilioRequestIds: [] }
  contexts.set(response, context)
  response.setHeader('X-Request-Id', context.requestId)
  next()
}
