import { useEffect, useId, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { announce } from '../lib/announcer.ts'
import { clockTime } from '../lib/format.ts'
import { Button } from './button.tsx'
import { FailureDetails, type Failure } from './failure-details.tsx'
import { Icon } from './icon.tsx'
import './outage-banner.css'
import { RetryTime } from './retry-time.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { common, outage as messages } from '#messages/ui'

type Props = {
  failure: Failure
  /** Milliseconds since 1970. */
  since: number
  /** When the oldest of what the page still shows was read, if anything was. */
  readAt: number | undefined
  retryAt: ComponentProps<typeof RetryTime>['at']
  isRetrying: boolean
  onRetry: () => void
}

/**
 * Says once, for the whole page, why nothing can be read, how old what is shown is, and when it is tried again. Spoken
 * as it comes, and as it goes.
 */
export function OutageBanner({ failure, since, readAt, retryAt, isRetrying, onRetry }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const banner = useRef<HTMLElement>(null)
  useTold(failure.title)
  useFocusKept(banner)
  return (
    <section ref={banner} className="outage-banner" aria-label={messages.label}>
      <div className="outage-line">
        <Icon name="error" />
        <p>
          <strong>{messages.title(failure.title)}</strong> {failure.detail}{' '}
          {messages.since(at(since))} {readAt !== undefined && messages.readAt(at(readAt))}
        </p>
        <RetryTime at={retryAt} />
        <Button icon="refresh" isBlocked={isRetrying} onClick={onRetry}>
          {isRetrying ? common.trying : common.tryNow}
        </Button>
        <Button
          variant="quiet"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {messages.details}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        <FailureDetails {...failure} />
      </div>
    </section>
  )
}

/** Says that the browser has no network, before anything was read in vain. */
export function OfflineBanner({ children }: { children: ReactNode }) {
  return (
    <div className="outage-banner" role="alert">
      <div className="outage-line">
        <Icon name="error" />
        <p>{children}</p>
      </div>
    </div>
  )
}

const at = (milliseconds: number) => clockTime(new Date(milliseconds).toISOString())

function useTold(title: string): void {
  useEffect(() => {
    announce(messages.title(title))
  }, [title])
  useEffect(
    () => () => {
      announce(messages.over)
    },
    [],
  )
}
