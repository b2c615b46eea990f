import { type Session, sessionEndpoints } from '@sipdesk/shared/session.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { changes as messages } from '#messages/features/account'

/** What others did to the account since the person last signed in, until they dismiss it. */
export function ChangesNotice() {
  const { changes = [] } = useQuery(sessionQuery).data ?? {}
  const queries = useQueryClient()
  const { isBusy, failure, send } = useSubmit(async () => {
    await callApi(sessionEndpoints.dismissChanges)
    // The button that was clicked goes.
    document.querySelector<HTMLElement>('main h1')?.focus()
    queries.setQueryData(
      sessionQuery.queryKey,
      (known: Session | undefined) => known && { ...known, changes: [] },
    )
  })
  if (changes.length === 0) return null
  return (
    <Notice kind="warning" title={messages.title}>
      <ul>
        {changes.map(({ at, action, byName }) => (
          <li key={`${at} ${action}`}>
            {messages.what[action]}
            {byName !== null && told((value) => ` ${messages.by(value(byName))}`)},{' '}
            <LoneTime iso={at} />
          </li>
        ))}
      </ul>
      <p>{messages.unexpected}</p>
      <FailureAlert failure={failure} />
      <Button isBlocked={isBusy} aria-busy={isBusy} onClick={() => void send()}>
        {messages.dismiss}
      </Button>
    </Notice>
  )
}
