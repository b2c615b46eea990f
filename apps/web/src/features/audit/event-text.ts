import type { AuditEvent, AuditResult } from '@sipdesk/shared/audit.ts'
import type { IconName } from '#src/ui/icon.tsx'
import * as messages from '#messages/features/audit'
import { roles } from '#messages/ui'

/** The picture beside the word for how it ended. */
export const resultIcons: Record<AuditResult, IconName> = {
  succeeded: 'check',
  refused: 'error',
  unknown: 'warning',
}

/** What was done, or was about to be. */
export function whatIn({ action, phase }: AuditEvent): string {
  const text = messages.actions[action]
  return phase === 'intent' ? messages.aboutTo(text) : text
}

/** Who did it. Old events are deleted by nobody but Sipdesk. */
export function whoIn({ action, personName }: AuditEvent): string {
  return personName ?? (action === 'audit.prune' ? messages.sipdeskItself : messages.notSignedIn)
}

/** The role they had then; one that is no more reads as it is kept. */
export function roleIn({ personRole }: AuditEvent): string | null {
  const known: Record<string, string> = roles
  return personRole && (known[personRole] ?? personRole)
}
