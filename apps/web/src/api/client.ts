import {
  CSRF_HEADER,
  endpoints,
  IDEMPOTENCY_KEY_HEADER,
  type Endpoint,
  type EndpointName,
  type PathParameter,
  type Reply,
} from '@sipdesk/shared/api.ts'
import { Problem, type Outcome } from '@sipdesk/shared/problem.ts'
import { ApiError } from './api-error.ts'

/** Milliseconds after which we stop waiting: beyond the 25 s in which the BFF always answers. */
const PATIENCE = 30_000

type Table = typeof endpoints
type Options<Name extends EndpointName> = {
  params?: Record<PathParameter<Table[Name]['path']>, string>
  body?: unknown
  /** Names one submission; the same for every copy of it. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/**
 * Calls an endpoint of the table and reads its reply by the table's schema.
 *
 * @throws ApiError for whatever went wrong; an abort by the caller stays an AbortError.
 */
export async function callApi<Name extends EndpointName>(
  name: Name,
  { params, body, idempotencyKey, signal }: Options<Name> = {},
): Promise<Reply<Name>> {
  const endpoint: Endpoint = endpoints[name]
  const isChange = endpoint.method !== 'GET'
  // What is not sent cannot have taken effect.
  if (isChange && !navigator.onLine) throw offline('not-created')
  const late = AbortSignal.timeout(PATIENCE)
  const reply = await fetch(fillPath(endpoint.path, params ?? {}), {
    method: endpoint.method,
    headers: { ...(isChange && CHANGE_HEADERS), ...keyHeader(idempotencyKey) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, late]) : late,
  }).catch((error: unknown) => {
    throw noAnswer(error, isChange)
  })
  const content: unknown = await reply.json().catch(() => undefined)
  if (reply.status !== endpoint.status) throw refused(content, isChange)
  const result = endpoint.reply.safeParse(content)
  if (!result.success) throw unreadable(isChange)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schema read it
  return result.data as Reply<Name>
}

const CHANGE_HEADERS = { 'Content-Type': 'application/json', [CSRF_HEADER]: '1' }

function keyHeader(idempotencyKey: string | undefined): Record<string, string> {
  return idempotencyKey === undefined ? {} : { [IDEMPOTENCY_KEY_HEADER]: idempotencyKey }
}

function fillPath(path: string, params: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function refused(content: unknown, isChange: boolean): ApiError {
  const result = Problem.safeParse(content)
  return result.success ? new ApiError(result.data) : unreadable(isChange)
}

function noAnswer(error: unknown, isChange: boolean): Error {
  if (error instanceof DOMException && error.name === 'AbortError') return error
  const outcome = isChange ? 'unknown' : undefined
  if (!navigator.onLine) return offline(outcome)
  return new ApiError({
    code: 'no-answer',
    title: 'Sipdesk did not answer',
    detail: 'The connection to Sipdesk broke or took too long. Try again in a moment.',
    outcome,
  })
}

function offline(outcome: Outcome | undefined): ApiError {
  return new ApiError({
    code: 'offline',
    title: 'No connection',
    detail: 'What you typed is still here. Try again when the connection is back.',
    outcome,
  })
}

function unreadable(isChange: boolean): ApiError {
  return new ApiError({
    code: 'unreadable',
    title: 'The answer could not be read',
    detail: 'Something between this page and Sipdesk answered in its place. Load the page again.',
    outcome: isChange ? 'unknown' : undefined,
  })
}
