import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { tellSignOut } from '#src/api/other-tabs.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { leaveFor, lossesOnLeaving } from '#src/lib/leaving.ts'
import { paths } from '#src/lib/paths.ts'
import { LeaveDialog } from '#src/ui/confirm-dialog.tsx'
import { menu as messages } from '#messages/features/session'

/** Signs out as soon as it is drawn, but asks first where something would be lost. Stays, and says why, if that fails. */
export function SignOut({ onClose }: { onClose: () => void }) {
  const [isLossless] = useState(() => lossesOnLeaving().length === 0)
  const { isBusy, failure, send } = useSubmit(() => callApi(sessionEndpoints.signOut))

  async function leave(): Promise<void> {
    const end = await send()
    const isOver = end && (!('failure' in end) || end.failure.code === 'unauthenticated')
    if (!isOver) return
    tellSignOut()
    leaveFor(paths.signedOut)
  }
  const begin = useEffectEvent(() => void (isLossless && leave()))
  useEffect(() => begin(), [])

  if (isLossless && !failure) return null
  return (
    <LeaveDialog
      title={messages.signOutQuestion}
      confirmLabel={messages.signOut}
      isBusy={isBusy}
      failure={failure}
      onConfirm={() => void leave()}
      onClose={onClose}
    />
  )
}
