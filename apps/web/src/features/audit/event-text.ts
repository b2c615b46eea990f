import type { AuditEvent, AuditResult } from '@sipdesk/shared/audit.ts'
import type { IconName } from '#src/ui/icon.tsx'
import * as messages from '#messages/features/audit'
import { roles } from '#messages/ui'

/** The icon beside each result. */
export const resultIcons: Record<AuditResult, IconName> = {
  succeeded: 'check',
  refused: 'error',
  unknown: 'warning',
}

/** What was done, or is under way; by a later release, as it is stored. */
export function whatIn({ action }: Pick<AuditEvent, 'action'>): string {
  const known: Record<string, string> = messages.actions
  return known[action] ?? action
}

/** Who did it. Of the record itself a person can only export it: the rest Sipdesk does. */
export function whoIn({ action, personName }: AuditEvent): string {
  const isSipdesk = action.startsWith('audit.') || action === 'alert.broken-chain'
  return personName ?? (isSipdesk ? messages.sipdeskItself : messages.notSignedIn)
}

/** Their role at the time; one that no longer exists is shown as stored. */
export function roleIn({ personRole }: AuditEvent): string | null {
  const known: Record<string, string> = roles
  return personRole && (known[personRole] ?? personRole)
}

/** Actions that choose which lists a person may reach, and say so as evidence. */
const LIST_CHOICES = new Set(['person.change-lists', 'person.invite'])

/** How the outcome is known, what a sign-in was made with, how much was refused, or which lists were chosen. */
export function evidenceIn({ action, code, evidence }: AuditEvent): string | null {
  if (evidence === null) return null
  const refused = action === 'access' || code === 'too-many-requests'
  if (refused) return messages.refusedWithinAMinute(Number.parseInt(evidence, 10))
  const known: Record<string, string> = messages.factors
  if (action === 'sign-in' || action === 'session.step-up') {
    const factors = evidence.split('+').map((factor) => known[factor] ?? factor)
    return factors.join(', ')
  }
  if (LIST_CHOICES.has(action)) {
    const lists: Record<string, string> = messages.chosenLists
    return evidence.replace('->', '→').replaceAll(/\w+/g, (word) => lists[word] ?? word)
  }
  if (isRequest(action)) return requestIn(evidence)
  return isAlert(action) ? causeIn(evidence) : evidence
}

/** Whether it is about a change that needs a second admin; which one says the evidence. */
export const isRequest = (action: string): boolean =>
  action.startsWith('approval.') && action !== 'approval.rules'

/** The kind, and behind it the reason if there was one: `delete-list: Closed in May`. */
function requestIn(evidence: string): string {
  const [, kind = '', reason] = /^([a-z-]+)(?:: (.*))?$/s.exec(evidence) ?? []
  const known: Record<string, string> = messages.requests
  const what = known[kind]
  if (what === undefined) return evidence
  return reason === undefined ? what : messages.requestWithReason(what, reason)
}

/** Whether Sipdesk itself noticed it: nothing was tried that could have a result. */
export const isAlert = (action: string): boolean => action.startsWith('alert.')

/** The event that caused an alert stands last, behind how many were counted. */
function causeIn(evidence: string): string {
  const numbers = [...evidence.matchAll(/\d+/g)].map(Number)
  const seq = numbers.at(-1)
  return seq === undefined
    ? evidence
    : messages.causedBy(seq, numbers.length > 1 ? (numbers[0] ?? null) : null)
}
