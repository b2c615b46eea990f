import {
  type BodyOf,
  type Endpoint,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_KEY_PATTERN,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
} from '@sipdesk/shared/endpoint.ts'
import { WaitingForApproval } from '@sipdesk/shared/approval.ts'
import { mayReach, scopeOf } from '@sipdesk/shared/list-scope.ts'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { ApprovalGate } from './approval-gate.ts'
import { HttpProblem } from './http-problem.ts'
import { createReplyWriter, type ReplyWriter } from './reply-writer.ts'
import { contextOf, type RequestContext, type SignedIn } from './request-context.ts'
import { parseInput, parseParams } from './validation.ts'

type Input<E extends Endpoint> = {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** Names one operation, the same for every copy of the request; empty where none is needed. */
  idempotencyKey: string
  context: RequestContext
  /** Who asks; undefined only where anyone may. */
  signedIn: E['role'] extends 'anyone' ? undefined : SignedIn
  request: Request
  response: Response
}

/** The lists that whoever asks may reach. */
export type Reach = (listSid: string) => boolean

/** What of a reply is told to somebody who may not reach all lists. */
type Narrow<Reply> = (reply: Reply, isInReach: Reach) => Reply

/** An endpoint that is `narrowed` needs it, no other has it. */
type Narrowing<E extends Endpoint> = E['scope'] extends 'narrowed' ? [Narrow<ReplyOf<E>>] : []

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
  readonly #approvals: ApprovalGate | undefined

  /** What a second admin may have to confirm cannot be served without `approvals`. */
  constructor(guard: Guard, approvals?: ApprovalGate) {
    this.#guard = guard
    this.#approvals = approvals
  }

  /**
   * Serves one endpoint of the table. The guard comes first; then parameters, query and body are
   * parsed by the shared schemas (this is the layer that is trusted), what a second admin must confirm is
   * put off, and the reply leaves through the endpoint's reply schema, which drops every field it does not name.
   * Of a `narrowed` endpoint that is what `narrow` leaves of the reply, which is one for everybody, and not changed.
   */
  serve<E extends Endpoint>(
    endpoint: E,
    handle: (input: Input<E>) => Promise<ReplyOf<E>> | ReplyOf<E>,
    ...[narrow]: Narrowing<E>
  ): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schemas parsed it
    const make = (passed: unknown) => handle(passed as Input<E>)
    const approvals = endpoint.needsApproval && this.#needApprovals(endpoint)
    approvals?.learn(endpoint, make)
    const write = createReplyWriter(endpoint.reply)
    this.#on(endpoint, async (request, response) => {
      const context = contextOf(response)
      context.route = endpoint.path
      const signedIn = await this.#guard(endpoint, request, context)
      const input = {
        params: endpoint.params && parseParams(endpoint.params, request.params),
        query: endpoint.query && parseInput(endpoint.query, request.query),
        body: endpoint.body && parseInput(endpoint.body, request.body),
        idempotencyKey: endpoint.isIdempotent ? readIdempotencyKey(request) : '',
        context,
        signedIn,
        request,
        response,
      }
      const kept = await approvals?.keep(endpoint, input)
      if (kept) return sendReply(endpoint, write, response, kept)
      const reply = await make(input)
      const isLimited = narrow && signedIn && scopeOf(signedIn.person) !== null
      const told = isLimited ? narrow(reply, (sid) => mayReach(signedIn.person, sid)) : reply
      sendReply(endpoint, write, response, told)
    })
  }

  #needApprovals({ method, path }: Endpoint): ApprovalGate {
    if (this.#approvals) return this.#approvals
    throw new Error(`nobody could confirm ${method} ${path}`)
  }

  #on({ method, path }: Endpoint, serve: RequestHandler): void {
    if (method === 'GET') this.router.get(path, serve)
    else if (method === 'POST') this.router.post(path, serve)
    else if (method === 'PUT') this.router.put(path, serve)
    else if (method === 'PATCH') this.router.patch(path, serve)
    else this.router.delete(path, serve)
  }
}

/** Seconds after which the same request may be sent again to hear the answer. */
const ASK_AGAIN_AFTER = 1

function sendReply(
  { status, pending, needsApproval }: Endpoint,
  write: ReplyWriter,
  response: Response,
  value: unknown,
): void {
  const waiting = needsApproval && WaitingForApproval.safeParse(value)
  if (waiting?.success) return void response.status(202).json(waiting.data)
  const notYet = pending?.safeParse(value)
  if (notYet?.success) {
    response.setHeader('Retry-After', String(ASK_AGAIN_AFTER)).status(202).json(notYet.data)
  } else {
    response.status(status).type('json').send(write(value))
  }
}

/** Sent twice, it is joined with a comma and a space, and so refused. */
function readIdempotencyKey(request: Request): string {
  const key = request.get(IDEMPOTENCY_KEY_HEADER) ?? ''
  if (IDEMPOTENCY_KEY_PATTERN.test(key)) return key
  throw new HttpProblem({
    code: 'idempotency-key-missing',
    values: { header: IDEMPOTENCY_KEY_HEADER },
    outcome: 'not-applied',
  })
}
