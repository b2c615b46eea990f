import { useLayoutEffect, useRef, type ComponentProps } from 'react'
import { Button } from './button.tsx'
import { FailureDetails, type Failure } from './failure-details.tsx'
import { Notice } from './notice.tsx'
import { RetryTime } from './retry-time.tsx'
import { common as messages } from '#messages/ui'

type Props = {
  failure: Failure
  /** When it is read again by itself, if at all. */
  retryAt: ComponentProps<typeof RetryTime>['at']
  isRetrying: boolean
  onRetry: () => void
  kind?: 'error' | 'warning'
}

/** Stands where data would stand, says when it is read again by itself, and offers to do so now. */
export function ReadFailure({ failure, retryAt, isRetrying, onRetry, kind = 'error' }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const shown = button.current
    return () => {
      // The button goes when the failure does, at any time; focus must not fall into nothing.
      if (shown && shown === document.activeElement) document.getElementById('main')?.focus()
    }
  }, [])
  const offer = retryAt === undefined ? messages.tryAgain : messages.tryNow
  return (
    <Notice kind={kind} title={failure.title}>
      <p>{failure.detail}</p>
      <FailureDetails {...failure} />
      <div className="button-row">
        <Button ref={button} icon="refresh" isBlocked={isRetrying} onClick={onRetry}>
          {isRetrying ? messages.trying : offer}
        </Button>
        <RetryTime at={retryAt} />
      </div>
    </Notice>
  )
}
