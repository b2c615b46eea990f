import { CHANGE_ACTIONS, type AuditEvent } from '@sipdesk/shared/audit.ts'
import { problemStatuses } from '@sipdesk/shared/problem.ts'
import type { IconName } from '#src/ui/icon.tsx'
import * as messages from '#messages/features/audit'
import { roles } from '#messages/ui'

/** How an action ended, as people are told it. */
export type Result = 'done' | 'refused' | 'failed' | 'unknown' | 'open' | 'alert'

/** The icon beside each result. */
export const resultIcons: Record<Result, IconName> = {
  done: 'check',
  refused: 'error',
  failed: 'error',
  unknown: 'warning',
  open: 'clock',
  alert: 'warning',
}

/** Milliseconds after which what asks nothing of Twilio has ended, however it did: no request takes as long. */
const OVER_AFTER = 60_000

const CHANGES = new Set<string>(CHANGE_ACTIONS)

/**
 * How it ended. Of an intent without an outcome that is open, for a change at Twilio until its outcome is on record; of
 * anything else, after a minute, nobody knows.
 */
export function resultIn(event: AuditEvent, now = Date.now()): Result {
  const { action, result, code, at } = event
  if (isAlert(action)) return 'alert'
  if (result === 'succeeded') return 'done'
  if (result === 'refused') return isFault(code) ? 'failed' : 'refused'
  if (result === 'unknown') return 'unknown'
  return CHANGES.has(action) || now - Date.parse(at) < OVER_AFTER ? 'open' : 'unknown'
}

/** Whether it was not refused to somebody, but could not be done. */
function isFault(code: string | null): boolean {
  const statuses: Record<string, number> = problemStatuses
  return code !== null && (statuses[code] ?? 0) >= 500
}

/** What was done, or is under way; by a later release, as it is stored. */
export function whatIn({ action }: Pick<AuditEvent, 'action'>): string {
  const known: Record<string, string> = messages.actions
  return known[action] ?? action
}

/** Who did it. Of the record itself a person can only export it: the rest Sipdesk does. */
export function whoIn({ action, personName }: AuditEvent): string {
  const isSipdesk = action.startsWith('audit.') || action === 'alert.broken-chain'
  return personName ?? (isSipdesk ? messages.table.sipdeskItself : messages.table.notSignedIn)
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
  if (refused) return messages.evidence.refusedWithinAMinute(Number.parseInt(evidence, 10))
  const known: Record<string, string> = messages.evidence.factors
  if (action === 'sign-in' || action === 'session.step-up') {
    const factors = evidence.split('+').map((factor) => known[factor] ?? factor)
    return factors.join(', ')
  }
  if (LIST_CHOICES.has(action)) {
    const lists: Record<string, string> = messages.evidence.chosenLists
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
  const known: Record<string, string> = messages.evidence.requests
  const what = known[kind]
  if (what === undefined) return evidence
  return reason === undefined ? what : messages.evidence.requestWithReason(what, reason)
}

/** Whether Sipdesk itself noticed it: nothing was tried that could have a result. */
const isAlert = (action: string): boolean => action.startsWith('alert.')

/** The event that caused an alert stands last, behind how many were counted. */
function causeIn(evidence: string): string {
  const numbers = [...evidence.matchAll(/\d+/g)].map(Number)
  const seq = numbers.at(-1)
  return seq === undefined
    ? evidence
    : messages.evidence.causedBy(seq, numbers.length > 1 ? (numbers[0] ?? null) : null)
}
