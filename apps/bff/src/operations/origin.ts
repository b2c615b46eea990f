import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { NewAuditEvent } from '../store/audit-log.ts'
import type { Operation } from '../store/operations.ts'
import type { Answer, Settlement } from './answer.ts'
import type { ChangeRequest } from './request.ts'

/** Who asked, from where, in which request: kept so that the outcome can name them after a restart. */
type Origin = Pick<
  AuditEvent,
  'personId' | 'personName' | 'personRole' | 'sessionId' | 'address' | 'userAgent' | 'requestId'
>

export function originOf({ context }: ChangeRequest): Origin {
  const { signedIn, address, userAgent, requestId } = context
  return {
    personId: signedIn?.person.id ?? null,
    personName: signedIn?.person.name ?? null,
    personRole: signedIn?.person.role ?? null,
    sessionId: signedIn?.sessionId ?? null,
    address,
    userAgent,
    requestId,
  }
}

export function readOrigin({ origin }: Operation): Origin {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only originOf writes it
  return JSON.parse(origin) as Origin
}

export function intentOf(operation: Operation): NewAuditEvent {
  return { ...deedOf(operation), phase: 'intent', result: null }
}

export function outcomeOf(operation: Operation, settlement: Settlement): NewAuditEvent {
  const { answer, credentialSid, listSid, evidence, twilioRequestId } = settlement
  return {
    ...deedOf(operation),
    ...(listSid !== undefined && { listSid }),
    phase: 'outcome',
    ...resultOf(answer),
    credentialSid: credentialSid ?? operation.credentialSid,
    evidence,
    twilioRequestId,
  }
}

function resultOf(answer: Answer): Pick<AuditEvent, 'result' | 'code'> {
  if ('reply' in answer) return { result: 'succeeded', code: null }
  const { outcome, code } = answer.problem
  return { result: outcome === 'undecided' ? 'unknown' : 'refused', code }
}

function deedOf(operation: Operation) {
  const { action, listSid, credentialSid, username, target } = operation
  return { ...readOrigin(operation), action, listSid, credentialSid, username, target }
}
