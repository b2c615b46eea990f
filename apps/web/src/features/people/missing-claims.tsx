import type { MissingClaim } from '@sipdesk/shared/people.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Time } from '#src/ui/time.tsx'
import { missingClaims as messages } from '#messages/features/people'

/** Which company accounts were refused, or let in without lists, and which claim was missing; nothing where there are none. */
export function MissingClaims({ accounts }: { accounts: MissingClaim[] }) {
  if (accounts.length === 0) return null
  return (
    <Notice kind="warning" title={messages.title}>
      <ul>
        {accounts.map(({ who, claim, at, isLetIn }) => (
          <li key={`${who} ${claim}`}>
            {(isLetIn ? messages.withoutLists : messages.missing)(
              <Value>{who}</Value>,
              <Code dir="ltr">{claim}</Code>,
              <Time iso={at} />,
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
