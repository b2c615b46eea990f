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

/** What was done, or was about to be; by a later release, as it is stored. */
export function whatIn({ action, phase }: AuditEvent): string {
  const known: Record<string, string> = messages.actions
  const text = known[action] ?? action
  return phase === 'intent' ? messages.aboutTo(text) : text
}

/** Who did it. Sipdesk itself deletes old events, and nothing else. */
export function whoIn({ action, personName }: AuditEvent): string {
  return personName ?? (action === 'audit.prune' ? messages.sipdeskItself : messages.notSignedIn)
}

/** Their role at the time; one that no longer exists is shown as stored. */
export function roleIn({ personRole }: AuditEvent): string | null {
  const known: Record<string, string> = roles
  return personRole && (known[personRole] ?? personRole)
}

/** Actions that choose which lists a person may reach, and say so as evidence. */
const LIST_CHOICES = new Set(['person.change-lists', 'person.invite'])

/** How the outcome is known, what a sign-in was made with, how much was refused, or which lists were chosen. */
export function evidenceIn({ action, evidence }: AuditEvent): string | null {
  if (evidence === null) return null
  const known: Record<string, string> = messages.factors
  if (action === 'sign-in' || action === 'session.step-up') {
    const factors = evidence.split('+').map((factor) => known[factor] ?? factor)
    return factors.join(', ')
  }
  if (LIST_CHOICES.has(action)) {
    const lists: Record<string, string> = messages.chosenLists
    return evidence.replace('->', '→').replaceAll(/\w+/g, (word) => lists[word] ?? word)
  }
  if (action === 'access') return messages.refusedWithinAMinute(Number.parseInt(evidence, 10))
  return evidence
}
