import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { RequestContext } from '../http/request-context.ts'
import type { NewAuditEvent } from '../store/audit-log.ts'
import type { Operation } from '../store/operations.ts'
import type { Answer } from './answer.ts'
import type { Run, Settlement } from './change.ts'

/** Who asked, from where, in which request: kept so that the outcome can name them after a restart. */
type Origin = Pick<
  AuditEvent,
  'personId' | 'personName' | 'personRole' | 'sessionId' | 'address' | 'userAgent' | 'requestId'
>

export function originOf({ signedIn, address, userAgent, requestId }: RequestContext): Origin {
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
  return { ...eventOf(operation), phase: 'intent', result: null }
}

export function outcomeOf(
  { operation, trace }: Run,
  settlement: Settlement,
  answer: Answer,
): NewAuditEvent {
  return {
    ...eventOf(operation),
    ...('made' in settlement && settlement.made),
    phase: 'outcome',
    ...resultOf(answer),
    evidence: settlement.evidence ?? null,
    twilioRequestId: trace.twilioRequestIds.at(-1) ?? null,
  }
}

function resultOf(answer: Answer): Pick<AuditEvent, 'result' | 'code'> {
  if ('reply' in answer) return { result: 'succeeded', code: null }
  const { code, details } = answer.problem
  return { result: details.outcome === 'undecided' ? 'unknown' : 'refused', code }
}

function eventOf(operation: Operation) {
  const { action, listSid, credentialSid, username, target } = operation
  return { ...readOrigin(operation), action, listSid, credentialSid, username, target }
}
