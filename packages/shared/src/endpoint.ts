import * as z from 'zod/mini'
import type { ApprovalKind, WaitingForApproval } from './approval.ts'
import type { Role } from './role.ts'

/**
 * What it means to an endpoint that a person is limited to some lists. `none`: it tells of no list. `all`: it may tell
 * of every list, to admins alone. `narrowed`: it tells of those within reach. `new`: what it makes is within reach.
 * All others say where the list stands that they are about, or the one-time link to a credential of that list: out of
 * reach, it is answered as if it did not exist.
 */
export type EndpointScope =
  | 'none'
  | 'all'
  | 'narrowed'
  | 'new'
  | 'params.listSid'
  | 'body.listSid'
  | 'query.list'
  | 'params.handoverId'

/** One line of the HTTP interface. The client, the routes and the OpenAPI document derive from it. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Segments that begin with a colon are parameters. */
  path: `/${string}`
  /** The least role that may call it; `anyone` also without a session. */
  role: Role | 'anyone'
  scope: EndpointScope
  /**
   * Whether the person must have proven who they are within `PROOF_TIMEOUT`: by signing in, or by `stepUp`.
   * `when-many` asks it of who makes more than `MANY_CHANGES` changes of this kind within that time, and
   * `without-password` where the body has no password, or the person a second factor.
   */
  needsRecentProof?: true | 'when-many' | 'without-password'
  /** What a second admin may have to confirm of it: it is then answered with 202, and kept with its parameters and body. */
  needsApproval?: readonly ApprovalKind[]
  /** Whether it is also for people who have yet to set up the second factor that is required of them. */
  isForSetUp?: true
  /** Whether it takes nothing from the changes that a person may make in a minute: it ends what could make more. */
  isUncounted?: true
  params?: z.ZodMiniType<Record<string, string>>
  query?: z.ZodMiniType
  body?: z.ZodMiniType
  /** Whether a request must carry an Idempotency-Key. */
  isIdempotent?: true
  status: number
  reply: z.ZodMiniType
  /** The reply with 202, while the answer is not known yet; the same request sent again gets it. */
  pending?: z.ZodMiniType
}

/** The outcome is not known yet: Sipdesk is still finding out. */
export const Checking = z.object({ state: z.literal('checking') })
export type Checking = z.infer<typeof Checking>

/** The reply where there is nothing to tell but that it is done. */
export const Done = z.object({})

export type ReplyOf<E extends Endpoint> =
  | z.infer<E['reply']>
  | (E extends { pending: infer S extends z.ZodMiniType } ? z.infer<S> : never)
  | (E extends { needsApproval: readonly ApprovalKind[] } ? WaitingForApproval : never)
export type BodyOf<E> = E extends { body: infer S extends z.ZodMiniType } ? z.infer<S> : undefined
export type QueryOf<E> = E extends { query: infer S extends z.ZodMiniType } ? z.infer<S> : undefined
export type ParamsOf<E> = E extends { params: infer S extends z.ZodMiniType }
  ? z.infer<S>
  : undefined

/** The header that only this page's own script can add: part of the defence against CSRF. */
export const CSRF_HEADER = 'X-Sipdesk'

/** The id of the person whom the page was loaded for: another tab may have signed in another person since. */
export const PERSON_HEADER = 'X-Sipdesk-Person'

/**
 * With the value `not-applied` it says that the client knows this outcome. A page that was loaded before an
 * update sends none, and is told `not-created` in its place. Of use until the release after that.
 */
export const OUTCOMES_HEADER = 'X-Sipdesk-Outcomes'

/** The header that names one operation, so that it can be told from its copies. */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key'

/** 1 to 255 visible ASCII characters. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
export const IDEMPOTENCY_KEY_PATTERN = /^[!-~]{1,255}$/

/*
 * How long a request may take, in milliseconds. Each layer gives up before its caller does, so that its
 * own answer arrives.
 */

/** After which the page stops waiting for an answer. */
export const PAGE_TIMEOUT = 30_000

/** Within which the server answers, whatever happens. */
export const ANSWER_TIMEOUT = 25_000

/** For which a proof of who somebody is counts. */
export const PROOF_TIMEOUT = 10 * 60_000

/** Changes that a person may make within `PROOF_TIMEOUT` before a recent proof is asked for. */
export const MANY_CHANGES = 10

/** Within which the work on a request ends, or goes on in the background: the rest is for the record and the reply. */
export const WORK_TIMEOUT = 20_000
