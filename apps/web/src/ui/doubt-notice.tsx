import { useEffect } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Notice } from './notice.tsx'

/** Why it is not known yet how a change ended. */
type Doubt = 'checking' | 'no-answer' | 'signed-out'

const titles: Record<Doubt, string> = {
  checking: 'Still finding out whether',
  'no-answer': 'No answer yet on whether',
  'signed-out': 'Sign in again to hear whether',
}

const details: Record<Doubt, string> = {
  checking: 'Twilio’s reply was lost. Sipdesk asks again until it is certain.',
  'no-answer':
    'The connection to Sipdesk broke. This page asks again by itself as soon as there is one.',
  'signed-out': 'Sipdesk goes on meanwhile.',
}

/** Says honestly that it is not known yet, and what happens next. `about` reads as “anna” was created. */
export function DoubtNotice({ doubt, about }: { doubt: Doubt; about: string }) {
  const title = `${titles[doubt]} ${about}`
  useEffect(() => announce(title), [title])
  return (
    <Notice kind="warning" title={title}>
      <p>{details[doubt]} Keep this page open: nothing is done twice.</p>
    </Notice>
  )
}
