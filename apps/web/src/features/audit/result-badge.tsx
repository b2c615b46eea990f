import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { Code } from '#src/lib/value.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { isAlert, resultIcons } from './event-text.ts'
import * as messages from '#messages/features/audit'

/** How it ended, in a word with a picture; an intent without an outcome has not ended yet. */
export function ResultBadge({ event: { action, result, code } }: { event: AuditEvent }) {
  if (isAlert(action)) {
    return (
      <span className="record-result record-result-unknown">
        <Icon name="warning" />
        <span>{messages.alert}</span>
      </span>
    )
  }
  if (result === null) {
    return <span className="record-result">{messages.underWay}</span>
  }
  return (
    <span className={`record-result record-result-${result}`}>
      <Icon name={resultIcons[result]} />
      <span>
        {messages.results[result]}
        {code && (
          <>
            {' '}
            (<Code>{code}</Code>)
          </>
        )}
      </span>
    </span>
  )
}
