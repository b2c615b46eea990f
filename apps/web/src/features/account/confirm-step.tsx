import { useSubmit } from '#src/api/use-submit.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { dialog as messages } from '#messages/ui'

type Props = {
  /** What the click does. */
  consequence: string
  label: string
  /** @throws ApiError */
  send: () => Promise<void>
  /** Without it, there is no way around. */
  onCancel?: () => void
}

/** Asks before something about the second factor is changed, of whom no password is asked: the proof follows. */
export function ConfirmStep({ consequence, label, send: work, onCancel }: Props) {
  const { isBusy, failure, send } = useSubmit(work)
  return (
    <>
      <p>{consequence}</p>
      <FailureAlert failure={failure} />
      <div className="button-row">
        <Button
          variant="primary"
          takesFocus
          isBlocked={isBusy}
          aria-busy={isBusy}
          onClick={() => void send()}
        >
          {label}
        </Button>
        {onCancel && (
          <Button isBlocked={isBusy} onClick={onCancel}>
            {messages.cancel}
          </Button>
        )}
      </div>
    </>
  )
}
