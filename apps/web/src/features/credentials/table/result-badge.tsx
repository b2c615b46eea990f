import { Icon, type IconName } from '#src/ui/icon.tsx'
import { bulk } from '#messages/features/credentials/table'
import type { RowResult } from './bulk-run.ts'
import type { BulkKind } from './bulk-runs.ts'

const ICONS: Record<RowResult['state'], IconName> = {
  waiting: 'dash',
  running: 'refresh',
  unclear: 'search',
  done: 'check',
  asked: 'approvals',
  failed: 'error',
  left: 'dash',
}

/** What became of a row, in a word; why it was not made, for eyes on hover and ears with it. */
export function ResultBadge({ kind, end }: { kind: BulkKind; end: RowResult }) {
  const failure = end.state === 'failed' ? end.failure : undefined
  const reason = failure && [failure.title, failure.detail].filter(Boolean).join('. ')
  return (
    <span className={`result result-${end.state}`} title={reason}>
      <Icon name={ICONS[end.state]} />
      <span>{wordOf(kind, end)}</span>
      {reason && <span className="result-reason">{failure.title}</span>}
    </span>
  )
}

/** The word for it. */
export function wordOf(kind: BulkKind, end: RowResult): string {
  if (end.state === 'done') return bulk.states.done[kind]
  if (end.state !== 'failed') return bulk.states[end.state]
  return end.failure.outcome === 'undecided' ? bulk.states.undecided : bulk.states.failed[kind]
}
