import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { NewAuditEvent } from '../store/audit-log.ts'
import type { Submission } from '../store/submissions.ts'
import type { Answer, Settlement } from './answer.ts'
import type { Press } from './press.ts'

/** Who pressed, from where, in which request: kept so that the outcome can name them after a restart. */
type Origin = Pick<
  AuditEvent,
  'personId' | 'personName' | 'personRole' | 'sessionId' | 'address' | 'userAgent' | 'requestId'
>

export function originOf({ context }: Press): Origin {
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

export function readOrigin({ origin }: Submission): Origin {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only originOf writes it
  return JSON.parse(origin) as Origin
}

export function intentOf(submission: Submission): NewAuditEvent {
  return { ...deedOf(submission), phase: 'intent', result: null }
}

export function outcomeOf(submission: Submission, settlement: Settlement): NewAuditEvent {
  const { answer, credentialSid, listSid, evidence, twilioRequestId } = settlement
  return {
    ...deedOf(submission),
    ...(listSid !== undefined && { listSid }),
    phase: 'outcome',
    ...resultOf(answer),
    credentialSid: credentialSid ?? submission.credentialSid,
    evidence,
    twilioRequestId,
  }
}

function resultOf(answer: Answer): Pick<AuditEvent, 'result' | 'code'> {
  if ('reply' in answer) return { result: 'succeeded', code: null }
  const { outcome, code } = answer.problem
  return { result: outcome === 'undecided' ? 'unknown' : 'refused', code }
}

function deedOf(submission: Submission) {
  const { action, listSid, credentialSid, username, target } = submission
  return { ...readOrigin(submission), action, listSid, credentialSid, username, target }
}
