import { type Endpoint, OUTCOMES_HEADER } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import type { Request } from 'express'

/** How "certainly nothing was done" is told. */
export type NothingDone = 'not-created' | 'not-applied'

/** The paths of what makes something new, wherever a request to them is refused. */
const CREATES = Object.values<Endpoint>(endpoints)
  .filter(({ method, status }) => method === 'POST' && status === 201)
  .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`, 'i'))

/**
 * The word for it in the answer to this request; undefined for a read, which has no outcome. A page that was
 * loaded before the last update knows `not-created` alone.
 */
export function nothingDoneIn(
  request: Pick<Request, 'method' | 'path' | 'get'>,
): NothingDone | undefined {
  const { method, path } = request
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method === 'POST' && CREATES.some((pattern) => pattern.test(path))) return 'not-created'
  return request.get(OUTCOMES_HEADER) === 'not-applied' ? 'not-applied' : 'not-created'
}
