import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { Icon } from '#src/ui/icon.tsx'
import * as words from '#words/record-page.ts'
import { resultIcons } from './record-words.ts'

/** How it ended, in a word with a picture; an intent has not ended yet. */
export function ResultBadge({ event: { result, code } }: { event: AuditEvent }) {
  if (result === null) {
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.noResultYet}</span>
      </span>
    )
  }
  return (
    <span className={`record-result record-result-${result}`}>
      <Icon name={resultIcons[result]} />
      <span>
        {words.results[result]}
        {code && (
          <>
            {' '}
            (<code>{code}</code>)
          </>
        )}
      </span>
    </span>
  )
}
