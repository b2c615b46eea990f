import { useEffect, useRef } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { plain, told, type Sentence } from '../lib/value.tsx'
import { Notice } from './notice.tsx'
import { pending as messages } from '#messages/ui'

/** Why it is not known yet how a change ended. */
type Pending = 'checking' | 'no-answer' | 'signed-out'

/** Says honestly that it is not known yet, and what happens next. `about` reads as “anna” was created. */
export function PendingNotice({ pending, about }: { pending: Pending; about: Sentence }) {
  const title: Sentence = (value) => messages.title(pending, about(value))
  const text = plain(title)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => announce(text), [text])
  useEffect(() => {
    // It stands above the fields, and the click that led to it was below them.
    const form = place.current?.closest('form')
    if (form?.contains(document.activeElement)) place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place}>
      <Notice kind="warning" title={told(title)}>
        <p>{`${messages.detail[pending]} ${messages.keepOpen}`}</p>
      </Notice>
    </div>
  )
}
