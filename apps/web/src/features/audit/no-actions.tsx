import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { Button } from '#src/ui/button.tsx'
import { isNarrow } from './filter.ts'
import * as messages from '#messages/features/audit'

type Props = { filter: AuditFilter; onClear: () => void }

/** Why there is nothing to see, and the way back. */
export function NoActions({ filter, onClear }: Props) {
  if (!isNarrow(filter)) return <p className="empty-table">{messages.table.nothingYet}</p>
  const { from, to } = filter
  const isBackwards = from && to && Date.parse(from) >= Date.parse(to)
  return (
    <div className="empty-table activity-empty">
      <p>{messages.table.noMatch}</p>
      {isBackwards && <p>{messages.filters.isBackwards}</p>}
      <Button onClick={onClear}>{messages.filters.clear}</Button>
    </div>
  )
}
