import { useEffect, useRef } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Notice } from './notice.tsx'
import { pending as messages } from '#messages/ui'

/** Why it is not known yet how a change ended. */
type Pending = 'checking' | 'no-answer' | 'signed-out'

/** Says honestly that it is not known yet, and what happens next. `about` reads as “anna” was created. */
export function PendingNotice({ pending, about }: { pending: Pending; about: string }) {
  const title = messages.title(pending, about)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => announce(title), [title])
  useEffect(() => {
    // It stands above the fields, and the click that led to it was below them.
    const form = place.current?.closest('form')
    if (form?.contains(document.activeElement)) place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place}>
      <Notice kind="warning" title={title}>
        <p>
          {messages.detail[pending]} {messages.keepOpen}
        </p>
      </Notice>
    </div>
  )
}
