import { use, useRef, type ComponentProps } from 'react'
import { Button } from './button.tsx'
import { FailureDetails, type Failure } from './failure-details.tsx'
import { Notice } from './notice.tsx'
import { RetryTime } from './retry-time.tsx'
import { ToldAbove } from './told-above.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { common as messages, outage } from '#messages/ui'

type Props = {
  failure: Failure
  /** When it is read again by itself, if at all. */
  retryAt: ComponentProps<typeof RetryTime>['at']
  isRetrying: boolean
  onRetry: () => void
  kind?: 'error' | 'warning'
}

/**
 * Stands where data would stand, says when it is read again by itself, and offers to do so now. What a banner tells for the
 * whole page is not told once more.
 */
export function ReadFailure(props: Props) {
  if (use(ToldAbove) === props.failure.code) return <p className="quiet">{outage.notRead}</p>
  return <FailureBox {...props} />
}

function FailureBox({ failure, retryAt, isRetrying, onRetry, kind = 'error' }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useFocusKept(button)
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
