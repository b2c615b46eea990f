import { randomUUIDv7 } from 'node:crypto'
import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { WORK_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import type { RequestHandler, Response } from 'express'
import { clientAddress } from './client-address.ts'

/** Who asks: a person, in one of their sessions. */
export type SignedIn = {
  person: Person
  sessionId: string
  /** When they last proved it, in milliseconds of the epoch. */
  provenAt: number
  /** Whether the session began with a second factor that the company asked for. */
  hasCompanySecondFactor: boolean
}

/** What one request gathers on its way, for its log line, its problem body and the record. */
export type RequestContext = {
  requestId: string
  /** The address it came from, as far as trusted proxies say: limits, the record and sessions use this one. */
  address: string
  userAgent: string
  /** The route's path template, never the URL as sent. */
  route?: string
  signedIn?: SignedIn
  /** The address of the person who asked for the change that this request confirms. */
  requestedBy?: string
  /** Whether it carries a session cookie that this installation did not sign. */
  hasForgedCookie?: boolean
  /** The list that it is about, where the person may not reach it. */
  listOutOfScope?: string
  /** Twilio's own request ids, in the order of the replies. */
  twilioRequestIds: string[]
  /** When its calls to Twilio must have ended, on the clock of `performance.now()`. */
  deadline: number
  problemCode?: string
}

/** Who asks, from where, in which request, as the record says it. */
export type Origin = Pick<
  AuditEvent,
  | 'personId'
  | 'personName'
  | 'personRole'
  | 'sessionId'
  | 'address'
  | 'userAgent'
  | 'requestId'
  | 'requestedBy'
>

export function originOf(context: RequestContext): Origin {
  const { signedIn, address, userAgent, requestId, requestedBy = null } = context
  return {
    personId: signedIn?.person.id ?? null,
    personName: signedIn?.person.name ?? null,
    personRole: signedIn?.person.role ?? null,
    sessionId: signedIn?.sessionId ?? null,
    address,
    userAgent,
    requestId,
    requestedBy,
  }
}

/** A longer user agent is cut to this. */
const USER_AGENT_MAX_CHARACTERS = 300

const contexts = new WeakMap<Response, RequestContext>()

/** The context of the request that this response answers. */
export function contextOf(response: Response): RequestContext {
  const context = contexts.get(response)
  if (!context) throw new Error('withRequestContext must be the first middleware')
  return context
}

/** Gives each request its context and says its id in `X-Request-Id`. A client cannot choose the id. */
export const withRequestContext: RequestHandler = (request, response, next) => {
  const context: RequestContext = {
    // In order of time, so that the record's index of them grows at its end.
    requestId: randomUUIDv7(),
    address: clientAddress(request),
    // A header may hold tabs, and control characters from U+0080 on: no stranger writes those into the record.
    userAgent: withInvisibleShown(request.headers['user-agent'] ?? '').slice(
      0,
      USER_AGENT_MAX_CHARACTERS,
    ),
    twilioRequestIds: [],
    deadline: performance.now() + WORK_TIMEOUT,
  }
  contexts.set(response, context)
  response.setHeader('X-Request-Id', context.requestId)
  next()
}
