import { accountEndpoints } from '@sipdesk/shared/account.ts'
import { passkeyEndpoints } from '@sipdesk/shared/passkeys.ts'
import { callApi } from '#src/api/client.ts'
import { signWithPasskey } from '#src/api/passkeys.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { stepUp as messages } from '#messages/features/account'
import { dialog as dialogMessages } from '#messages/ui'

type Props = { onProven: () => void; onCancel: () => void }

/** Asks for one of the person's passkeys. */
export function PasskeyProof({ onProven, onCancel }: Props) {
  const { isBusy, failure, send } = useSubmit(async () => {
    const passkey = await signWithPasskey(await callApi(passkeyEndpoints.startPasskeyProof))
    await callApi(accountEndpoints.stepUp, { body: { passkey } })
    onProven()
  })
  return (
    <>
      <FailureAlert failure={failure} />
      <div className="button-row">
        <Button
          variant="primary"
          takesFocus
          isBlocked={isBusy}
          aria-busy={isBusy}
          onClick={() => void send()}
        >
          {isBusy ? dialogMessages.oneMoment : messages.withPasskey}
        </Button>
        <Button isBlocked={isBusy} onClick={onCancel}>
          {dialogMessages.cancel}
        </Button>
      </div>
    </>
  )
}
