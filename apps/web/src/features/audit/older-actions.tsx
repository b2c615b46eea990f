import { useEffect, useEffectEvent, useRef } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import type { RecordedEvent } from '@sipdesk/shared/audit.ts'
import * as messages from '#messages/features/audit'

type Props = {
  actions: readonly RecordedEvent[]
  hasOlder: boolean
  isBusy: boolean
  isLoadingOlder: boolean
  /** Why older actions could not be read. */
  olderFailure: Failure | undefined
  /** Loads older actions, and says whether there are more still. */
  showOlder: () => Promise<boolean>
}

/** The end of the table: older actions come as it comes into sight, or by its button. */
export function OlderActions({ actions, hasOlder, isBusy, isLoadingOlder, ...rest }: Props) {
  const { olderFailure, showOlder } = rest
  const button = useRef<HTMLButtonElement>(null)
  const foot = useRef<HTMLParagraphElement>(null)
  const loadInSight = () => {
    if (hasOlder && !isBusy && !olderFailure) void showOlder()
  }

  async function onClick() {
    const isMore = await showOlder()
    const { activeElement } = document
    const isOurs = activeElement === button.current || activeElement === document.body
    // The button goes with the last page; focus must not fall into nothing.
    if (!isMore && isOurs) foot.current?.focus()
  }
  return (
    <div className="activity-older">
      {/* One that is in sight already is told so once: after each page it is another. */}
      <InSight key={actions.length} onSeen={loadInSight} />
      <FailureAlert failure={olderFailure} />
      <p className="quiet" ref={foot} tabIndex={-1}>
        {messages.shown(actions.length, hasOlder)}
      </p>
      {hasOlder && (
        <Button
          ref={button}
          isBlocked={isBusy}
          aria-busy={isLoadingOlder}
          onClick={() => void onClick()}
        >
          {isLoadingOlder ? messages.table.loadingOlder : messages.table.showOlder}
        </Button>
      )}
    </div>
  )
}

/** Tells when it comes into sight. */
function InSight({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLSpanElement>(null)
  const tell = useEffectEvent(onSeen)
  useEffect(() => {
    if (!mark.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && tell())
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])
  return <span ref={mark} />
}
