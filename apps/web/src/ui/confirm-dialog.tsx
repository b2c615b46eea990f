import { useId, useState, type ReactNode } from 'react'
import { lossesOnLeaving } from '../lib/leaving.ts'
import { Button } from './button.tsx'
import { FailureAlert, type Failure } from './failure-details.tsx'
import { Modal } from './modal.tsx'
import { dialog as messages } from '#messages/ui'

type Props = {
  title: ReactNode
  /** What follows from it, whatever has to be chosen, and why it failed. */
  children: ReactNode
  confirmLabel: string
  /** Whether nothing can bring back what it takes away. */
  isFinal?: boolean
  isBusy: boolean
  onConfirm: () => void
  onClose: () => void
}

/**
 * Asks before something is done; open for as long as it is drawn. The button confirms, and so does Enter in a
 * field. Escape and Cancel close it, unless it is busy, and focus goes back to where it was.
 */
export function ConfirmDialog(props: Props) {
  const { title, children, confirmLabel, isFinal, isBusy, onConfirm, onClose } = props
  const id = useId()
  return (
    <Modal
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      isBusy={isBusy}
      onClose={onClose}
    >
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      <form
        className="dialog-body"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <div id={`${id}-body`} className="dialog-body">
          {children}
        </div>
        <div className="button-row">
          <Button
            type="submit"
            variant={isFinal ? 'danger' : 'primary'}
            isBlocked={isBusy}
            aria-busy={isBusy}
          >
            {isBusy ? messages.oneMoment : confirmLabel}
          </Button>
          <Button isBlocked={isBusy} onClick={onClose}>
            {messages.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type LeaveProps = Omit<Props, 'children'> & {
  children?: ReactNode
  failure: Failure | undefined
}

/** Codes of a click whose answer was lost. */
const LOST = new Set(['offline', 'no-answer', 'unreadable'])

/** A sign-out changes nothing that can be checked; what matters is who may still be signed in. */
function inWordsOfSignOut(failure: Failure | undefined): Failure | undefined {
  if (!failure || !LOST.has(failure.code)) return failure
  return { ...failure, detail: messages.maybeSignedIn(failure.code === 'offline') }
}

/** Asks before a sign-out leaves the page for good, and names what would be lost. */
export function LeaveDialog({ children, failure, ...rest }: LeaveProps) {
  const [losses] = useState(lossesOnLeaving)
  return (
    <ConfirmDialog {...rest}>
      {children}
      {losses.length > 0 && (
        <ul>
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
      <FailureAlert failure={inWordsOfSignOut(failure)} />
    </ConfirmDialog>
  )
}
