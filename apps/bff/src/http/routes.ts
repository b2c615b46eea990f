import {
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
} from '@sipdesk/shared/endpoint.ts'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { contextOf, type RequestContext, type SignedIn } from './request-context.ts'
import { parseInput } from './validation.ts'

type Input<E extends Endpoint> = {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  context: RequestContext
  /** Who asks; undefined only where anyone may. */
  signedIn: E['role'] extends 'anyone' ? undefined : SignedIn
  request: Request
  response: Response
}

/** Lets a request pass to an endpoint, and says who asks; rejects with a problem otherwise. */
export type Guard = (
  endpoint: Endpoint,
  request: Request,
  context: RequestContext,
) => Promise<SignedIn | undefined>

/** The routes of one feature, all behind the same guard. */
export class Routes {
  readonly router: Router = Router()
  readonly #guard: Guard

  constructor(guard: Guard) {
    this.#guard = guard
  }

  /**
   * Serves one endpoint of the table. The guard comes first; then parameters, query and body are
   * parsed by the shared schemas (this is the layer that is trusted), and the reply leaves through
   * the endpoint's reply schema, which drops every field it does not name.
   */
  serve<E extends Endpoint>(
    endpoint: E,
    handle: (input: Input<E>) => Promise<ReplyOf<E>> | ReplyOf<E>,
  ): void {
    this.#on(endpoint, async (request, response) => {
      const context = contextOf(response)
      context.route = endpoint.path
      const signedIn = await this.#guard(endpoint, request, context)
      const input = {
        params: endpoint.params && parseInput(endpoint.params, request.params),
        query: endpoint.query && parseInput(endpoint.query, request.query),
        body: endpoint.body && parseInput(endpoint.body, request.body),
        context,
        signedIn,
        request,
        response,
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schemas parsed it
      const reply = await handle(input as unknown as Input<E>)
      response.status(endpoint.status).json(endpoint.reply.parse(reply))
    })
  }

  #on({ method, path }: Endpoint, serve: RequestHandler): void {
    if (method === 'GET') this.router.get(path, serve)
    else if (method === 'POST') this.router.post(path, serve)
    else if (method === 'PATCH') this.router.patch(path, serve)
    else this.router.delete(path, serve)
  }
}
