import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { useRef, useState } from 'react'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
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
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const isUnderWay = useRef(false)

  async function confirm(): Promise<void> {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsBusy(true)
    setFailure(undefined)
    try {
      await callApi(sessionEndpoints.revokeAllSessions)
      // A new document: nothing that was read for this person stays in memory.
      location.assign(paths.home)
    } catch (error) {
      setFailure(failureOf(error))
      isUnderWay.current = false
      setIsBusy(false)
    }
  }

  return (
    <ConfirmDialog
      title={messages.signOutEverywhereQuestion}
      confirmLabel={messages.signOutEverywhere}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{messages.allEnd}</p>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
