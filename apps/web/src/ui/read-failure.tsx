import { Button } from './button.tsx'
import { FailureDetails, type Failure } from './failure-details.tsx'
import { Notice } from './notice.tsx'
import { common as messages } from '#messages/ui'

type Props = { failure: Failure; isRetrying: boolean; onRetry: () => void }

/** Stands where data would stand, and offers to read it again. */
export function ReadFailure({ failure, isRetrying, onRetry }: Props) {
  function retry() {
    // The button goes when the failure does; focus must not fall into nothing.
    document.getElementById('main')?.focus()
    onRetry()
  }
  return (
    <Notice kind="error" title={failure.title}>
      <p>{failure.detail}</p>
      <FailureDetails {...failure} />
      <Button icon="refresh" isBlocked={isRetrying} onClick={retry}>
        {isRetrying ? messages.trying : messages.tryAgain}
      </Button>
    </Notice>
  )
}
