import type { Failure } from '#src/api/api-error.ts'
import { passkeyObstacle } from '#src/api/passkeys.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { form as messages } from '#messages/features/sign-in'

type Props = {
  failure: Failure | undefined
  isBusy: boolean
  onUse: () => void
  onStartAgain: () => void
}

/** The passkey of a person who has no other second factor. */
export function PasskeyStep({ failure, isBusy, onUse, onStartAgain }: Props) {
  const isOffered = !passkeyObstacle()
  return (
    <div className="sign-in-form">
      <FailureNotice failure={failure} />
      <p>{isOffered ? messages.passkey : messages.noPasskeysHere}</p>
      {isOffered && (
        <>
          <p className="field-hint">{messages.passkeyHint}</p>
          <Button
            variant="primary"
            takesFocus
            isBlocked={isBusy}
            aria-busy={isBusy}
            onClick={onUse}
          >
            {isBusy ? messages.confirming : messages.byPasskey}
          </Button>
        </>
      )}
      <div className="button-row">
        <Button variant="quiet" takesFocus={!isOffered} onClick={onStartAgain}>
          {messages.startAgain}
        </Button>
      </div>
    </div>
  )
}
