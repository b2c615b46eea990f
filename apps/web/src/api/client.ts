import {
  CSRF_HEADER,
  endpoints,
  IDEMPOTENCY_KEY_HEADER,
  type Endpoint,
  type EndpointName,
  type PathParameter,
  type Reply,
} from '@sipdesk/shared/api.ts'
import { Problem } from '@sipdesk/shared/problem.ts'
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
  const late = AbortSignal.timeout(PATIENCE)
  const reply = await fetch(fillPath(endpoint.path, params ?? {}), {
    method: endpoint.method,
    headers: { ...(isChange && CHANGE_HEADERS), ...keyHeader(idempotencyKey) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, late]) : late,
  }).catch((error: unknown) => {
    throw noAnswer(error, isChange)
  })
  const content: unknown = await reply.json().catch((error: unknown) => {
    if (!(error instanceof SyntaxError)) throw noAnswer(error, isChange)
  })
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

/** For a change: the page holds the only copy of the password that Twilio may have by now. */
const KEEP_THE_PAGE =
  'Keep this page open, copy the password, and look for the username in the list before you try again.'

function noAnswer(error: unknown, isChange: boolean): Error {
  if (error instanceof DOMException && error.name === 'AbortError') return error
  const isOffline = !navigator.onLine
  return new ApiError({
    code: isOffline ? 'offline' : 'no-answer',
    title: isOffline ? 'No connection' : 'Sipdesk did not answer',
    detail: isChange
      ? `The connection broke or took too long. ${KEEP_THE_PAGE}`
      : 'The connection broke or took too long. Try again in a moment.',
    outcome: isChange ? 'unknown' : undefined,
  })
}

function unreadable(isChange: boolean): ApiError {
  const what = 'Something between this page and Sipdesk answered in its place.'
  return new ApiError({
    code: 'unreadable',
    title: 'The answer could not be read',
    detail: isChange ? `${what} ${KEEP_THE_PAGE}` : `${what} Load the page again.`,
    outcome: isChange ? 'unknown' : undefined,
  })
}
