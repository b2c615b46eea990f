import type { AuditAction, AuditEvent, AuditResult } from '@sipdesk/shared/audit.ts'
import type { IconName } from '#src/ui/icon.tsx'

/** What was done, as one would say it. */
export const actionWords: Record<AuditAction, string> = {
  'credential.create': 'Create credential',
  'credential.rotate': 'Rotate password',
  'credential.delete': 'Delete credential',
  'credential-list.create': 'Create list',
  'credential-list.rename': 'Rename list',
  'credential-list.delete': 'Delete list',
  'handover.create': 'Make one-time link',
  'handover.open': 'Open one-time link',
  'handover.withdraw': 'Withdraw one-time link',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  'password.change': 'Change password',
  'second-factor.enable': 'Turn on second factor',
  'second-factor.disable': 'Turn off second factor',
  'recovery-codes.replace': 'Replace recovery codes',
  'session.revoke': 'End session',
  'person.invite': 'Invite person',
  'person.join': 'Accept invitation',
  'person.change-role': 'Change role',
  'person.disable': 'Disable person',
  'person.enable': 'Enable person',
  'person.remove': 'Remove person',
  'person.reset-second-factor': 'Reset second factor',
  'person.reset-password': 'Reset password',
  'audit.export': 'Export record',
  'audit.prune': 'Delete old events',
}

/** How it ended: in a word, with the picture beside it. */
export const resultWords: Record<AuditResult, { name: string; icon: IconName }> = {
  succeeded: { name: 'Succeeded', icon: 'check' },
  refused: { name: 'Refused', icon: 'error' },
  unknown: { name: 'Unknown', icon: 'warning' },
}

/** What was done, or was about to be. */
export function whatIn({ action, phase }: AuditEvent): string {
  return phase === 'intent' ? `${actionWords[action]}: about to` : actionWords[action]
}

/** Who did it. Old events are deleted by nobody but Sipdesk. */
export function whoIn({ action, personName }: AuditEvent): string {
  return personName ?? (action === 'audit.prune' ? 'Sipdesk itself' : 'Somebody not signed in')
}

/** How many events are shown, and whether that is all. */
export function countWords(count: number, isMore: boolean): string {
  if (count === 0) return 'No events to show.'
  const shown = `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'} shown`
  return isMore ? `${shown}. There are older ones.` : `${shown}. There are no older ones.`
}
