import type { Approval } from '@sipdesk/shared/approval.ts'
import type { Sentence } from '#src/lib/value.tsx'
import { changes as messages, granted, states } from '#messages/features/approvals'
import { roleNames } from '#messages/ui'

const changes: Record<string, ((target: string, role: string) => string) | undefined> = messages

/** What was asked for, in words; of a change that only another release knows, its name. */
export function changeIn({ action, target, role }: Approval): Sentence {
  const say = changes[action]
  return (value) =>
    say?.(value(target), role ? roleNames[role] : '') ?? `${action} ${value(target)}`
}

/** Whether it waits for whoever asked to fetch it. */
export function isGranted({ action, state }: Approval): boolean {
  return action === 'audit.export' && state === 'confirmed'
}

/** What became of it, in words. */
export function stateIn(approval: Approval): string {
  return isGranted(approval) ? granted : states[approval.state]
}

/** Where a confirmed export is downloaded: its target is the format and the filter. */
export function exportAddress({ target }: Approval): string {
  const [format = '', filter = ''] = target.split(' ')
  const query = new URLSearchParams(filter)
  query.set('format', format)
  return `/api/audit-events/export?${query.toString()}`
}
