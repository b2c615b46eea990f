import { useEffect } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { Doubt } from './pursuit.ts'

const titles: Record<Doubt, (username: string) => string> = {
  checking: (username) => `Still finding out whether “${username}” was created`,
  'no-answer': (username) => `No answer yet about “${username}”`,
  'signed-out': (username) => `Sign in again to hear whether “${username}” was created`,
}

const details: Record<Doubt, string> = {
  checking: 'Twilio’s reply was lost. Sipdesk looks in the list until it is certain.',
  'no-answer':
    'The connection to Sipdesk broke. This page asks again by itself as soon as there is one.',
  'signed-out': 'Sipdesk goes on meanwhile.',
}

/** Says honestly that it is not known yet, and what happens next. */
export function DoubtNotice({ doubt, username }: { doubt: Doubt; username: string }) {
  const title = titles[doubt](username)
  useEffect(() => announce(title), [title])
  return (
    <Notice kind="warning" title={title}>
      <p>
        {details[doubt]} Keep this page open: nothing is created twice, and the password stays here
        until it is known.
      </p>
    </Notice>
  )
}
