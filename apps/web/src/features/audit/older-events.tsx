import { useRef } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import * as messages from '#messages/features/audit'

type Props = {
  /** How many events are shown. */
  count: string
  hasOlder: boolean
  isBlocked: boolean
  isLoading: boolean
  /** Why older events could not be read. */
  failure: Failure | undefined
  /** Loads older events, and says whether there are more still. */
  onOlder: () => Promise<boolean>
}

/** The end of the table, and the way beyond it. */
export function OlderEvents({ count, hasOlder, isBlocked, isLoading, failure, onOlder }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const foot = useRef<HTMLParagraphElement>(null)

  async function showOlder() {
    const isMore = await onOlder()
    const { activeElement } = document
    const isOurs = activeElement === button.current || activeElement === document.body
    // The button goes with the last page; focus must not fall into nothing.
    if (!isMore && isOurs) foot.current?.focus()
  }

  return (
    <div className="record-foot">
      <FailureAlert failure={failure} />
      <div className="record-older">
        <p className="quiet" ref={foot} tabIndex={-1}>
          {count}
        </p>
        {hasOlder && (
          <Button
            ref={button}
            isBlocked={isBlocked}
            aria-busy={isLoading}
            onClick={() => void showOlder()}
          >
            {isLoading ? messages.loadingOlder : messages.showOlder}
          </Button>
        )}
      </div>
    </div>
  )
}
