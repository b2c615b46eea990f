import { useLayoutEffect, useState } from 'react'
import { Notice } from '#src/ui/notice.tsx'
import { proofEnd as messages } from '#messages/features/account'

/** The ends of a way to the company account that proved nothing. */
const FAILED = ['cancelled', 'refused', 'waits', 'busy', 'failed']

type Props = {
  /** Whether the session says that one was given of late: an address alone proves nothing, anybody can write it. */
  isProven: boolean
}

/** How a proof with the company account ended, in the tab in which it was given; the other one waits for it. */
export function ProofNotice({ isProven }: Props) {
  const [wasProven] = useState(isProven)
  const [end] = useState(() => new URLSearchParams(location.search).get('sign-in'))
  useLayoutEffect(() => {
    // It tells of one proof, not of the page.
    if (end !== null) history.replaceState(null, '', location.pathname)
  }, [end])
  if (end === 'confirmed') {
    return (
      wasProven && (
        <Notice kind="info" title={messages.confirmed}>
          <p>{messages.closeThis}</p>
        </Notice>
      )
    )
  }
  if (end === null || !FAILED.includes(end)) return null
  return (
    <Notice
      kind={end === 'cancelled' ? 'info' : 'error'}
      title={end === 'cancelled' ? messages.cancelled : messages.refused}
    >
      <p>{messages.goBack}</p>
    </Notice>
  )
}
