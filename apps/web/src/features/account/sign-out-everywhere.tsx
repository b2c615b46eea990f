import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { tellSignOut } from '#src/api/other-tabs.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { leaveFor } from '#src/lib/leaving.ts'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { LeaveDialog } from '#src/ui/confirm-dialog.tsx'
import { sessions as messages } from '#messages/features/account'

/** Ends every session of the person, this one too, and leaves the page. */
export function SignOutEverywhere() {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <>
      <Button onClick={() => setIsAsked(true)}>{messages.signOutEverywhere}</Button>
      {isAsked && <Question onClose={() => setIsAsked(false)} />}
    </>
  )
}

function Question({ onClose }: { onClose: () => void }) {
  const { isBusy, failure, send } = useSubmit(() => callApi(sessionEndpoints.revokeAllSessions))

  async function confirm(): Promise<void> {
    const end = await send()
    if (!end || !('result' in end)) return
    tellSignOut()
    leaveFor(paths.signedOut)
  }
  return (
    <LeaveDialog
      title={messages.signOutEverywhereQuestion}
      confirmLabel={messages.signOutEverywhere}
      isBusy={isBusy}
      failure={failure}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{messages.allEnd}</p>
    </LeaveDialog>
  )
}
