import {
  type BodyOf,
  CSRF_HEADER,
  type Endpoint,
  IDEMPOTENCY_KEY_HEADER,
  OUTCOMES_HEADER,
  PAGE_TIMEOUT,
  type ParamsOf,
  PERSON_HEADER,
  type QueryOf,
  type ReplyOf,
} from '@sipdesk/shared/endpoint.ts'
import { REASON_HEADER, WaitingForApproval } from '@sipdesk/shared/approval.ts'
import { ProblemReply } from '@sipdesk/shared/problem.ts'
import { ApiError, failureOf } from './api-error.ts'
import { noteSessionEnd } from './session.ts'
import { askForProof, askForSecondFactor } from './step-up.ts'
import { client as messages } from '#messages/api'

type Options<E extends Endpoint> = {
  params?: ParamsOf<E>
  query?: QueryOf<E>
  body?: BodyOf<E>
  /** Names one operation; the same for every copy of the request. */
  idempotencyKey?: string
  /** Why the person asks for it, where a second admin has to confirm it. */
  reason?: string
  signal?: AbortSignal
}

/**
 * Calls an endpoint and reads its reply by the endpoint's schema. Where that needs a recent proof of who the
 * person is, or a second factor, they are asked for it, and then the same request is sent again.
 *
 * @throws ApiError for every failure, `step-up-required` or `second-factor-required` where the person did not give
 * it; an abort by the caller stays an AbortError.
 */
export async function callApi<E extends Endpoint>(
  endpoint: E,
  options: Options<E> = {},
): Promise<ReplyOf<E>> {
  for (;;) {
    try {
      return await send(endpoint, options)
    } catch (error) {
      if (!(await isGivenNow(error))) throw error
    }
  }
}

/** Asks the person for what a request was refused without, if that is why; whether it is there now. */
async function isGivenNow(error: unknown): Promise<boolean> {
  const { code } = failureOf(error)
  if (code === 'step-up-required') return askForProof()
  return code === 'second-factor-required' && askForSecondFactor()
}

async function send<E extends Endpoint>(
  endpoint: E,
  { params, query, body, signal, ...named }: Options<E>,
): Promise<ReplyOf<E>> {
  const isChange = endpoint.method !== 'GET'
  const late = AbortSignal.timeout(PAGE_TIMEOUT)
  const reply = await fetch(urlOf(endpoint.path, params, query), {
    method: endpoint.method,
    headers: { ...(isChange && changeHeaders()), ...namedHeaders(named) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, late]) : late,
  }).catch((error: unknown) => {
    throw noAnswer(error, isChange)
  })
  const content: unknown = await reply.json().catch((error: unknown) => {
    if (!(error instanceof SyntaxError)) throw noAnswer(error, isChange)
  })
  const schema = schemaFor(endpoint, reply.status, content)
  if (!schema) throw refused(content, isChange)
  const result = schema.safeParse(content)
  if (!result.success) throw unreadable(isChange)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schema read it
  return result.data as ReplyOf<E>
}

/** What reads a reply of this status; undefined for one that is a problem. */
function schemaFor(
  { status, reply, pending, needsApproval }: Endpoint,
  told: number,
  content: unknown,
) {
  if (told === status) return reply
  if (told !== 202) return undefined
  return needsApproval && isWaiting(content) ? WaitingForApproval : pending
}

/** Whether a change was not made: a second admin has to confirm it. */
export function isWaiting(reply: unknown): reply is WaitingForApproval {
  if (typeof reply !== 'object' || reply === null || !('state' in reply)) return false
  return reply.state === 'waiting-for-approval'
}

let personId: string | undefined

/** The person this page acts for, from its first answer until it is reloaded. */
export function speakFor(id: string): void {
  personId ??= id
}

/** A change in the name of a person who signed in in another tab would be refused. */
function changeHeaders(): Record<string, string> {
  const person = personId === undefined ? {} : { [PERSON_HEADER]: personId }
  return {
    'Content-Type': 'application/json',
    [CSRF_HEADER]: '1',
    [OUTCOMES_HEADER]: 'not-applied',
    ...person,
  }
}

function namedHeaders({
  idempotencyKey,
  reason = '',
}: Pick<Options<Endpoint>, 'idempotencyKey' | 'reason'>): Record<string, string> {
  return {
    ...(idempotencyKey !== undefined && { [IDEMPOTENCY_KEY_HEADER]: idempotencyKey }),
    ...(reason !== '' && { [REASON_HEADER]: encodeURIComponent(reason) }),
  }
}

function urlOf(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given).toString()}`
}

type Values = Record<string, string | undefined>

function refused(content: unknown, isChange: boolean): ApiError {
  const result = ProblemReply.safeParse(content)
  if (!result.success) return unreadable(isChange)
  if (result.data.code === 'unauthenticated') noteSessionEnd(true)
  return new ApiError(result.data)
}

function noAnswer(error: unknown, isChange: boolean): Error {
  if (error instanceof DOMException && error.name === 'AbortError') return error
  const isOffline = !navigator.onLine
  return new ApiError({
    code: isOffline ? 'offline' : 'no-answer',
    title: isOffline ? messages.offline : messages.noAnswer,
    detail: `${messages.tookTooLong} ${isChange ? messages.checkFirst : messages.tryInAMoment}`,
    outcome: isChange ? 'unknown' : undefined,
  })
}

function unreadable(isChange: boolean): ApiError {
  return new ApiError({
    code: 'unreadable',
    title: messages.unreadable,
    detail: `${messages.answeredInPlace} ${isChange ? messages.checkFirst : messages.loadAgain}`,
    outcome: isChange ? 'unknown' : undefined,
  })
}
