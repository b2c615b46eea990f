import { useEffect, useState } from 'react'
import { onAnnouncement } from '../lib/announcer.ts'

/** The one place where announcements are spoken. */
export function LiveRegion() {
  const [text, setText] = useState('')
  // A repeated sentence is spoken again only if the text differs.
  useEffect(
    () => onAnnouncement((next) => setText((last) => (last === next ? `${next}\u00a0` : next))),
    [],
  )
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {text}
    </div>
  )
}
