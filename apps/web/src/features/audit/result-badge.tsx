import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { Icon } from '#src/ui/icon.tsx'
import { resultIcons, resultIn } from './event-text.ts'
import * as messages from '#messages/features/audit'

/** How it ended, in a word with a picture. */
export function ResultBadge({ event }: { event: AuditEvent }) {
  const result = resultIn(event)
  return (
    <span className={`activity-result-${result}`}>
      <Icon name={resultIcons[result]} />
      <span>{messages.results[result]}</span>
    </span>
  )
}
