import { useLayoutEffect, useState } from 'react'
import { Notice } from '#src/ui/notice.tsx'
import { proofEnd as messages } from '#messages/features/account'

/** How a proof with the company account ended, in the tab in which it was given; the other one waits for it. */
export function ProofNotice() {
  const [end] = useState(() => new URLSearchParams(location.search).get('sign-in'))
  useLayoutEffect(() => {
    // It tells of one proof, not of the page.
    if (end !== null) history.replaceState(null, '', location.pathname)
  }, [end])
  if (end === 'confirmed') {
    return (
      <Notice kind="info" title={messages.confirmed}>
        <p>{messages.closeThis}</p>
      </Notice>
    )
  }
  if (end === null || end === 'second-factor') return null
  return (
    <Notice kind="error" title={messages.refused}>
      <p>{messages.goBack}</p>
    </Notice>
  )
}
