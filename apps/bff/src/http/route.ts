import type { Endpoint } from '@sipdesk/shared/api.ts'
import type { RequestHandler, Router } from 'express'
import type * as z from 'zod/mini'
import { contextOf, type RequestContext } from './request-context.ts'
import { parseInput } from './validation.ts'

type ParamsOf<E> = E extends { params: infer S extends z.ZodMiniType } ? z.infer<S> : undefined
type BodyOf<E> = E extends { body: infer S extends z.ZodMiniType } ? z.infer<S> : undefined
type ReplyOf<E extends Endpoint> = z.infer<E['reply']>

type Input<E extends Endpoint> = {
  params: ParamsOf<E>
  body: BodyOf<E>
  context: RequestContext
}

/**
 * Serves one endpoint of the table: its parameters and body arrive parsed by the shared schemas (this
 * is the layer that is trusted), and its reply leaves through the endpoint's reply schema, which
 * drops every field it does not name.
 */
export function route<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: Input<E>) => Promise<ReplyOf<E>> | ReplyOf<E>,
): void {
  const serve: RequestHandler = async (request, response) => {
    const context = contextOf(response)
    context.route = endpoint.path
    const input = {
      params: endpoint.params && parseInput(endpoint.params, request.params),
      body: endpoint.body && parseInput(endpoint.body, request.body),
      context,
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schemas parsed it
    const reply = await handle(input as Input<E>)
    response.status(endpoint.status).json(endpoint.reply.parse(reply))
  }
  if (endpoint.method === 'GET') router.get(endpoint.path, serve)
  else router.post(endpoint.path, serve)
}
