import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { Icon } from '#src/ui/icon.tsx'
import { resultWords } from './record-words.ts'

/** How it ended, in a word with a picture; an intent has not ended yet. */
export function ResultBadge({ event: { result, code } }: { event: AuditEvent }) {
  if (result === null) {
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">None yet</span>
      </span>
    )
  }
  const { name, icon } = resultWords[result]
  return (
    <span className={`record-result record-result-${result}`}>
      <Icon name={icon} />
      <span>
        {name}
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
