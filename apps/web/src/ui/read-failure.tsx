import type { ComponentProps } from 'react'
import { Button } from './button.tsx'
import { FailureDetails } from './failure-details.tsx'
import { Notice } from './notice.tsx'

type Failure = ComponentProps<typeof FailureDetails> & { title: string; detail: string }

/** Stands where data would stand, and offers to read it again. */
export function ReadFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <Notice kind="error" title={failure.title}>
      <p>{failure.detail}</p>
      <FailureDetails code={failure.code} requestId={failure.requestId} twilio={failure.twilio} />
      <Button icon="refresh" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  )
}
