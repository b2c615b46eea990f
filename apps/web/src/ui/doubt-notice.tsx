import { useEffect } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Notice } from './notice.tsx'
import * as words from '#words/doubt.ts'

/** Why it is not known yet how a change ended. */
type Doubt = 'checking' | 'no-answer' | 'signed-out'

/** Says honestly that it is not known yet, and what happens next. `about` reads as “anna” was created. */
export function DoubtNotice({ doubt, about }: { doubt: Doubt; about: string }) {
  const title = words.title(doubt, about)
  useEffect(() => announce(title), [title])
  return (
    <Notice kind="warning" title={title}>
      <p>
        {words.detail[doubt]} {words.keepOpen}
      </p>
    </Notice>
  )
}
