import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { Origin } from '../http/request-context.ts'
import type { NewAuditEvent } from '../store/batch.ts'
import type { Operation } from '../store/operations.ts'
import type { Answer } from './answer.ts'
import type { Run, Settlement } from './change.ts'

/** Kept with the operation, so that the outcome can name it after a restart. */
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
