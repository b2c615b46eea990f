import type { ApprovalKind, WaitingForApproval } from '@sipdesk/shared/approval.ts'
import type { AuditAction, AuditEvent } from '@sipdesk/shared/audit.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { Request, Response } from 'express'
import type { RequestContext, SignedIn } from './request-context.ts'

/** A request that has passed the guard and its schemas. */
export type Passed = {
  params: unknown
  query: unknown
  body: unknown
  idempotencyKey: string
  context: RequestContext
  signedIn: SignedIn | undefined
  request: Request
  response: Response
}

/** What a change is that a second admin may have to confirm, and what it is about. */
export type Asked = {
  kind: ApprovalKind
  action: AuditAction
  /** As the record names it. */
  subject: Partial<Pick<AuditEvent, 'listSid' | 'credentialSid' | 'username' | 'target'>>
  /** No two that wait are about the same: `list:CL…`, `credential:CR…`, `person:…`. */
  targetKey: string
  /** For people: a list's name, a username, an address. */
  target: string
  /** Another one as soon as the target is not as it was. */
  version: string
  /** The role that it gives. */
  role?: Role | undefined
  /** Confirming makes no change: it lets whoever asked do it, once. */
  isGrant?: true
}

/**
 * Finds out what a change is, by parameters and body alone: the same for whoever asks, and when it is confirmed.
 * Undefined where nobody has to confirm it, whatever others do before it is made: the ordinary code then makes or refuses it.
 *
 * @throws HttpProblem `not-found` where the target is gone, `email-taken` where it is there already; TwilioError.
 */
export type Approvable<Input> = (
  input: Input,
  by: { personId: string; context: RequestContext },
) => Promise<Asked | undefined>

/** Decides beside the guard which change is put off until a second admin confirms it. */
export type ApprovalGate = {
  /** Learns how a change is made, for the moment when it is confirmed. */
  learn(endpoint: Endpoint, make: (passed: Passed) => unknown): void
  /**
   * Keeps a change that has to be confirmed, on record; undefined where it may be made now.
   *
   * @throws HttpProblem `approval-waits` where another one about the same waits.
   */
  keep(endpoint: Endpoint, passed: Passed): Promise<WaitingForApproval | undefined>
}
