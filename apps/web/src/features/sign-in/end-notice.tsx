import { useEffect, useRef } from 'react'
import { Notice } from '#src/ui/notice.tsx'
import { ends as messages } from '#messages/features/sign-in'

/** Ends that are no failure. */
const CALM = new Set<string>(['signed-out', 'cancelled', 'waits'])

/** How a session ended, or a company sign-in that led to none; focused, since it is why one is here. */
export function EndNotice({ end }: { end: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { title, detail } = messages[isKnown(end) ? end : 'refused']
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={title}>
      <Notice kind={CALM.has(end) ? 'info' : 'error'} title={title}>
        <p>{detail}</p>
      </Notice>
    </div>
  )
}

function isKnown(end: string): end is keyof typeof messages {
  return Object.hasOwn(messages, end)
}
